import * as v from 'valibot';
import type { AudienceCondition, CustomerFilters } from './audience';
import { LIFECYCLE_STATES } from './bands';
import { COHORT_BUCKETS, COHORT_CLOCKS, COHORT_STARTS, type CohortCell, type CohortFilter } from './cohort';
import { problem } from './problem';
import { levelsOf, RFM_MODES, type RfmSettings } from './rfm';

/** The longest condition a link carries, in bytes of its JSON. */
export const AUDIENCE_QUERY_BYTES = 4096;

/**
 * The query `who=<JSON>` that names these people in a link, percent-encoded: `/audiences/?${audienceQuery(condition)}`
 * exports them, `/customers/?${audienceQuery(condition)}` lists them. Throws a Problem when the condition is too long.
 */
export function audienceQuery(condition: AudienceCondition): string {
  const text = JSON.stringify(condition);
  if (isTooLong(text)) throw tooLong();
  return `who=${encodeURIComponent(text)}`;
}

/** The condition in the value of the parameter `who`, as `searchParams.get('who')` gives it; null when it is not one. */
export function readAudienceQuery(text: string): AudienceCondition | null {
  if (isTooLong(text)) return null;
  try {
    const parsed = v.safeParse(audienceCondition, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

const number = v.pipe(v.number(), v.finite());
const texts = v.array(v.nullable(v.string()));
const between = v.strictObject({ from: v.optional(number), to: v.optional(number) });

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((text) => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text)
);

const thresholds = v.strictObject({ days: v.array(number), orders: v.array(number), netE4: v.array(number) });

const rfmSettings: v.GenericSchema<RfmSettings> = v.pipe(
  v.strictObject({
    mode: v.picklist(RFM_MODES),
    thresholds: v.optional(thresholds),
    windowDays: v.optional(v.pipe(number, v.integer(), v.minValue(1)))
  }),
  v.check((settings) => [3, 5].includes(levelsOf(settings)))
);

/** The conditions on the order that starts a cohort, as data from outside. */
export const cohortFilterSchema: v.GenericSchema<CohortFilter> = v.strictObject({
  channel: v.optional(v.nullable(v.string())),
  country: v.optional(v.nullable(v.string())),
  discounted: v.optional(v.boolean()),
  product: v.optional(v.string()),
  category: v.optional(v.string()),
  months: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))))
});

const cohortCell: v.GenericSchema<CohortCell> = v.strictObject({
  from: day,
  to: day,
  bucket: v.picklist(COHORT_BUCKETS),
  ages: v.optional(v.picklist(COHORT_BUCKETS)),
  clock: v.picklist(COHORT_CLOCKS),
  on: v.picklist(COHORT_STARTS),
  filter: v.optional(cohortFilterSchema),
  cohort: day,
  age: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)))
});

const customerFilters: v.GenericSchema<CustomerFilters> = v.strictObject({
  search: v.optional(v.string()),
  orders: v.optional(between),
  netE4: v.optional(between),
  averageOrderE4: v.optional(between),
  daysSince: v.optional(between),
  states: v.optional(v.array(v.picklist(LIFECYCLE_STATES))),
  countries: v.optional(texts),
  channels: v.optional(texts),
  consents: v.optional(v.array(v.picklist(['yes', 'no', 'unknown'])))
});

// A key nobody knows is refused, not dropped: without it the link would name other people than its maker meant.
const audienceCondition: v.GenericSchema<AudienceCondition> = v.variant('kind', [
  v.strictObject({ kind: v.literal('segment'), id: v.string() }),
  v.strictObject({ kind: v.literal('rfm'), settings: rfmSettings, group: v.string() }),
  v.strictObject({ kind: v.literal('rfm-code'), settings: rfmSettings, code: v.string() }),
  v.strictObject({ kind: v.literal('cohort'), cell: cohortCell }),
  v.strictObject({ kind: v.literal('lifecycle'), state: v.picklist(LIFECYCLE_STATES) }),
  v.strictObject({ kind: v.literal('table'), filters: customerFilters }),
  v.strictObject({ kind: v.literal('all'), of: v.array(v.lazy(() => audienceCondition)) }),
  v.strictObject({ kind: v.literal('any'), of: v.array(v.lazy(() => audienceCondition)) })
]);

function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > AUDIENCE_QUERY_BYTES;
}

function tooLong() {
  return problem({
    code: 'audience.link-too-long',
    what: 'The condition of this audience is too long for a link.',
    why: `A link carries at most ${AUDIENCE_QUERY_BYTES} bytes of it.`,
    todo: 'Use fewer filters, or save it as an audience.'
  });
}
