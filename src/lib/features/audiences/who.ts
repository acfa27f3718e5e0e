import type { Unit } from '../../domain/format';
import { words } from './words';
import type { Reach } from './audience-view.svelte';

/** One figure of an audience with what it was computed from. */
export interface WhoFigure {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly unit: Unit;
  readonly sentence: string;
  readonly formula: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

/** The tiles of an audience; values are undefined until they are known, null where nothing can be divided. */
export function whoFigures(reach: Reach | undefined): readonly WhoFigure[] {
  const { tiles, sentences, formulas, rows } = words.who;
  const at = (name: string) => reach?.[name] ?? 0;
  const figure = (id: keyof typeof tiles, unit: Unit, value: number | null, counts: [string, string][]): WhoFigure => ({
    ...{ label: tiles[id], unit, sentence: sentences[id], formula: formulas[id] },
    value: reach === undefined ? undefined : value,
    rows: counts.map(([label, name]) => ({ label, count: at(name) }))
  });
  const people: [string, string] = [rows.people, 'people'];
  const all: [string, string] = [rows.all, 'all_people'];
  return [
    figure('people', 'count', at('people'), [people]),
    figure('share', 'percent', ratio(at('people'), at('all_people')), [people, all]),
    figure('net', 'money', at('net_e4'), [people]),
    figure('perPerson', 'money', rounded(ratio(at('net_e4'), at('people'))), [people])
  ];
}

/** The table of channels and consents. */
export function reachRows(reach: Reach): readonly Readonly<Record<string, string | number>>[] {
  const { channels } = words.reach;
  const row = (channel: string, all: string, by: string) => ({
    channel,
    people: reach[all] ?? 0,
    agreed: reach[`${by}_yes`] ?? 0,
    declined: reach[`${by}_no`] ?? 0,
    not_recorded: reach[`${by}_unknown`] ?? 0
  });
  return [
    row(channels.any, 'everybody', 'consent'),
    row(channels.email, 'with_email', 'email'),
    row(channels.phone, 'with_phone', 'phone')
  ];
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
