import * as v from 'valibot';
import {
  COHORT_BUCKETS,
  COHORT_CLOCKS,
  COHORT_PERS,
  COHORT_STARTS,
  type CohortFilter,
  type CohortPer
} from '../../domain/cohort';
import { shiftDay, type Day } from '../../domain/period';
import type { CohortQuestion } from '../../sql/questions/cohorts';
import { dayOrNull } from '../../ui/control/ranges';
import { FIRST_MEASURE, measureById, measures, type CohortMeasure } from './measures';

/** What the form holds, all of it text: the names are those of the link, and a default is left out there. */
export const FIELDS = [
  'name',
  'about',
  'first',
  'last',
  'on',
  'bucket',
  'clock',
  'metric',
  'per',
  'cumulative',
  'channel',
  'country',
  'discounted',
  'product',
  'category',
  'months'
] as const;
export type Field = (typeof FIELDS)[number];
export type CohortForm = Readonly<Record<Field, string>>;

/** A channel or country that nobody recorded, as the form writes it; an empty text is "any". */
export const UNKNOWN = '(unknown)';

/** Fields that narrow down who is in a cohort. */
export const FILTER_FIELDS = ['channel', 'country', 'discounted', 'product', 'category', 'months'] as const;

/** A form as the warehouse is asked. */
export interface CohortDefinition {
  readonly name: string;
  readonly measure: CohortMeasure;
  readonly question: CohortQuestion;
}

/** The form a shop begins with: cohorts of the last 24 months, sales per customer, elapsed months. */
export function firstForm({ asOf, firstOn }: { asOf: Day; firstOn: Day | null }): CohortForm {
  const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>;
  return {
    ...empty,
    first: monthsBack(asOf, 23, firstOn),
    last: asOf,
    on: 'first_order',
    bucket: 'month',
    clock: 'elapsed',
    metric: FIRST_MEASURE,
    per: 'customer'
  };
}

/** The first day of the month `months` before a day's month, or of the first order's month when that is later. */
export function monthsBack(asOf: Day, months: number, firstOn: Day | null): Day {
  const index = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 - months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const beginning = firstOn === null ? month : `${firstOn.slice(0, 7)}-01`;
  return month > beginning ? month : beginning;
}

/** The question a form asks; what cannot be read takes the value of `defaults`. */
export function definitionOf(form: CohortForm, defaults: CohortForm): CohortDefinition {
  const pick = <T extends string>(field: Field, choices: readonly T[]): T =>
    choices.find((choice) => choice === form[field]) ?? (defaults[field] as T);
  const measure = measureById(form.metric) ?? measureById(FIRST_MEASURE) ?? (measures[0] as CohortMeasure);
  const { first, last } = isRange(form) ? form : defaults;
  return {
    name: form.name.trim(),
    measure,
    question: {
      from: first,
      to: shiftDay(last, 1),
      bucket: pick('bucket', COHORT_BUCKETS),
      clock: pick('clock', COHORT_CLOCKS),
      on: pick('on', COHORT_STARTS),
      filter: filterOf(form),
      metric: measure.metric,
      per: measure.per ?? pick<CohortPer>('per', COHORT_PERS),
      cumulative: measure.canCumulate && form.cumulative === 'on'
    }
  };
}

/** True when both days are days and stand in order. */
export function isRange({ first, last }: Pick<CohortForm, 'first' | 'last'>): boolean {
  return dayOrNull(first) !== null && dayOrNull(last) !== null && first <= last;
}

function filterOf({ channel, country, discounted, product, category, months }: CohortForm): CohortFilter {
  const place = (text: string) => (text === UNKNOWN ? null : text);
  return {
    ...(channel === '' ? {} : { channel: place(channel) }),
    ...(country === '' ? {} : { country: place(country) }),
    ...(discounted === 'yes' || discounted === 'no' ? { discounted: discounted === 'yes' } : {}),
    ...(product === '' ? {} : { product }),
    ...(category === '' ? {} : { category }),
    ...(readMonths(months).length === 0 ? {} : { months: readMonths(months) })
  };
}

/** The months 1 to 12 that a text such as "11,12" names, ascending. */
export function readMonths(text: string): number[] {
  const named = text.split(',').filter((part) => /^(?:[1-9]|1[0-2])$/.test(part));
  return [...new Set(named.map(Number))].sort((one, other) => one - other);
}

/** What a link must say about a form: every field that is not the default; null takes a field out. */
export function formChanges(form: CohortForm, defaults: CohortForm): Record<Field, string | null> {
  const changes = FIELDS.map((field) => [field, form[field] === defaults[field] ? null : form[field]]);
  return Object.fromEntries(changes) as Record<Field, string | null>;
}

/** The form of a link; what it does not say is the default. */
export function readForm(read: (field: Field) => string | null, defaults: CohortForm): CohortForm {
  const fields = FIELDS.map((field) => [field, (read(field) ?? defaults[field]).slice(0, 500)]);
  return Object.fromEntries(fields) as Record<Field, string>;
}

/** A form as one parameter of a link. */
export function formQuery(form: CohortForm, defaults: CohortForm): string {
  const said = Object.entries(formChanges(form, defaults)).filter(
    (entry): entry is [string, string] => entry[1] !== null
  );
  return new URLSearchParams(said).toString();
}

/** The form that `formQuery` wrote. */
export function readFormQuery(query: string, defaults: CohortForm): CohortForm {
  const params = new URLSearchParams(query);
  return readForm((field) => params.get(field), defaults);
}

/** A definition kept under a name. */
export interface SavedCohort {
  readonly id: string;
  readonly form: CohortForm;
}

const PREFIX = 'cohort:';
const stored = v.object({ version: v.literal(1), form: v.record(v.string(), v.string()) });

/** What the workspace keeps of a definition, and under which id. */
export function toSave(id: string, form: CohortForm): { id: string; value: { version: 1; form: CohortForm } } {
  return { id: `${PREFIX}${id}`, value: { version: 1, form } };
}

/** The saved cohort definitions of a workspace by name; what this version cannot read is left out. */
export function savedCohorts(definitions: Readonly<Record<string, unknown>>, defaults: CohortForm): SavedCohort[] {
  return Object.entries(definitions)
    .filter(([id]) => id.startsWith(PREFIX))
    .flatMap(([id, value]) => {
      const parsed = v.safeParse(stored, value);
      if (!parsed.success) return [];
      const { form } = parsed.output;
      return [{ id, form: readForm((field) => form[field] ?? null, defaults) }];
    })
    .sort((one, other) => one.form.name.localeCompare(other.form.name) || one.id.localeCompare(other.id));
}
