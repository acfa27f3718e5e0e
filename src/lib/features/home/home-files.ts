import { metrics } from '../../catalog/metrics';
import { plain, type Region, type Unit } from '../../domain/format';
import { csvFile } from '../../ui/table/csv';
import type { HomeView } from './home-view.svelte';
import { wholeDays } from './home-choices';
import { EFFECTS, STATES, termsOf, type Flow, type People } from './lifecycle';
import { LIFECYCLE_MOVES } from '../../sql/questions/lifecycle-flow';

/** Every figure of Home as a file: exact values in major units, the range and the comparison beside them. */
export function figuresCsv(view: HomeView, region: Region): Blob {
  const now = wholeDays(view.range);
  const before = view.before && wholeDays(view.before);
  const text = (value: number | null | undefined, unit: Unit): string => plain(value ?? null, unit, region);
  const rows = metrics.map((metric) => {
    const tile = view.tile(metric);
    const figures = [text(tile.value, metric.unit), text(tile.before, metric.unit)];
    return [metric.id, metric.unit, ...figures, now.from, now.to, before?.from ?? '', before?.to ?? ''];
  });
  const header = [
    'metric',
    'unit',
    'value',
    'value_before',
    'first_day',
    'last_day',
    'first_day_before',
    'last_day_before'
  ];
  return csvFile(header, rows);
}

/** The lifecycle ledger as a file: one row per line, one column per state, events in the last. */
export function ledgerCsv(flow: Flow): Blob {
  const line = (name: string, counts: readonly (number | undefined)[], events: number | '') => [
    name,
    ...counts.map((count) => String(count ?? '')),
    String(events)
  ];
  const moves = LIFECYCLE_MOVES.filter((move) => EFFECTS[move] !== undefined).map((move) => {
    const counts = STATES.map((state) => termsOf(flow, state).find((term) => term.move === move)?.count);
    return line(move, counts, flow.moves[move]);
  });
  return csvFile(
    ['line', ...STATES, 'events'],
    [
      line(
        'start',
        STATES.map((state) => flow.start[state]),
        ''
      ),
      ...moves,
      line(
        'end',
        STATES.map((state) => flow.end[state]),
        ''
      )
    ]
  );
}

/** New, returning and lapsed customers as a file. */
export function peopleCsv(people: People): Blob {
  return csvFile(
    ['group', 'customers', 'lapsed_again_by_the_end'],
    [
      ['new', String(people.new_customers), String(people.new_lapsed_again)],
      ['returning', String(people.returning_customers), String(people.returning_lapsed_again)],
      ['lapsed', String(people.lapsed_customers), '']
    ]
  );
}
