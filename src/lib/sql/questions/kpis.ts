import type { Bucket, DayRange } from '../../domain/period';
import { pipeline, step, type Step } from '../pipeline';
import { every, id, join, sql, type Sql } from '../sql';
import { bucketGrid, bucketOf, bucketSpan, NOW, within } from './calendar';
import type { Metric, MetricRows } from './metric';

/** The table a kind of metric reads, and the condition that a row belongs to a range. */
export const METRIC_ROWS: Readonly<
  Record<MetricRows, { readonly table: Sql; readonly held: (range: DayRange) => Sql }>
> = {
  entries: { table: sql`entries`, held: (range) => within(sql`local_date`, range) },
  orders: { table: sql`orders`, held: (range) => within(sql`local_date`, range) },
  history: {
    table: sql`entries`,
    held: ({ to }) =>
      every([sql`local_date < ${to}::date`, sql`customer_no in (select customer_no from customers where orders > 0)`])
  }
};

/**
 * Several metrics for the days `[from, to)`: one row per metric in the order given, with metric VARCHAR, top, bottom,
 * value and coverage as DOUBLE. Money is e4, percent is a share of 1; value is null when bottom is 0 or nothing is known.
 */
export function kpis({ from, to, metrics }: DayRange & { metrics: readonly Metric[] }): Sql {
  const sums = rowsUsed(metrics).map((over) =>
    step(
      `${over}_sums`,
      sql`select ${aggregates(metrics, over)} from ${METRIC_ROWS[over].table} where ${METRIC_ROWS[over].held({ from, to })}`
    )
  );
  const answers = metrics.map(
    (metric, place) => sql`
      select ${place} as place, ${metric.id} as metric, ${answerColumns(metric, place)} from ${id(`${metric.over}_sums`)}`
  );
  return pipeline(
    ...(sums as [Step]),
    step(
      'answer',
      sql`select metric, "top", "bottom", "value", coverage from (${join(answers, '\nunion all\n')}) order by place`
    )
  );
}

/**
 * The same metrics bucket by bucket over `[from, to)`: metric VARCHAR, bucket DATE, top, bottom, value, coverage
 * DOUBLE, complete BOOLEAN (the whole bucket lies in the range and before now). Quiet buckets are there with 0.
 */
export function series({ from, to, bucket, metrics }: DayRange & { bucket: Bucket; metrics: readonly Metric[] }): Sql {
  const range = { from, to };
  const used = rowsUsed(metrics);
  const answers = metrics.map(
    (metric, place) => sql`
      select ${place} as place, ${metric.id} as metric, bucket, ${answerColumns(metric, place)}
      from ${id(`${metric.over}_filled`)}`
  );
  return pipeline(
    step('grid', bucketGrid(bucket, range)),
    ...used.map((over) => bucketSums(over, bucket, range, metrics)),
    ...used.map((over) => step(`${over}_filled`, filled(over, metrics))),
    step(
      'answer',
      sql`
        select metric, bucket, "top", "bottom", "value", coverage,
          bucket >= ${from}::date and ${bucketEnd(bucket)} <= least(${to}::date::timestamp, ${NOW}) as complete
        from (${join(answers, '\nunion all\n')}) order by place, bucket`
    )
  );
}

function rowsUsed(metrics: readonly Metric[]): MetricRows[] {
  return [...new Set(metrics.map((metric) => metric.over))];
}

function aggregates(metrics: readonly Metric[], over: MetricRows): Sql {
  return join([
    sql`count(*) as events`,
    ...metrics.flatMap((metric, place) =>
      metric.over !== over
        ? []
        : [
            sql`${metric.top} as ${id(`top_${place}`)}`,
            ...(metric.bottom ? [sql`${metric.bottom} as ${id(`bottom_${place}`)}`] : []),
            ...(metric.coverage
              ? [
                  sql`${metric.coverage.top} as ${id(`known_${place}`)}`,
                  sql`${metric.coverage.bottom} as ${id(`knowable_${place}`)}`
                ]
              : [])
          ]
    )
  ]);
}

// A sum over no rows is null in SQL and 0 in a shop; only a metric with coverage may be unknown, and only where rows are.
function answerColumns({ bottom, coverage }: Metric, place: number): Sql {
  const [top, under] = [id(`top_${place}`), id(`bottom_${place}`)];
  const sum = coverage ? sql`case when coalesce(events, 0) = 0 then 0 else ${top} end` : sql`coalesce(${top}, 0)`;
  return join([
    sql`(${sum})::double as "top"`,
    bottom ? sql`coalesce(${under}, 0)::double as "bottom"` : sql`null::double as "bottom"`,
    bottom ? sql`(${sum})::double / nullif(${under}, 0)::double as "value"` : sql`(${sum})::double as "value"`,
    coverage
      ? sql`${id(`known_${place}`)}::double / nullif(${id(`knowable_${place}`)}, 0)::double as coverage`
      : sql`null::double as coverage`
  ]);
}

// History counts what came before the first bucket into the first bucket, and is summed up from there.
function bucketSums(over: MetricRows, bucket: Bucket, range: DayRange, metrics: readonly Metric[]): Step {
  const own = bucketOf(bucket, sql`local_date`);
  const place = over === 'history' ? sql`greatest(${own}, ${bucketOf(bucket, sql`${range.from}::date`)})` : own;
  return step(
    `${over}_sums`,
    sql`
      select ${place} as bucket, ${aggregates(metrics, over)}
      from ${METRIC_ROWS[over].table} where ${METRIC_ROWS[over].held(range)} group by ${place}`
  );
}

function filled(over: MetricRows, metrics: readonly Metric[]): Sql {
  const names = metrics.flatMap(({ over: own, bottom, coverage }, place) =>
    own !== over
      ? []
      : [
          `top_${place}`,
          ...(bottom ? [`bottom_${place}`] : []),
          ...(coverage ? [`known_${place}`, `knowable_${place}`] : [])
        ]
  );
  const columns = ['events', ...names].map((name) =>
    over === 'history' ? sql`sum(${id(name)}) over (order by bucket) as ${id(name)}` : id(name)
  );
  return sql`select bucket, ${join(columns)} from grid left join ${id(`${over}_sums`)} using (bucket)`;
}

function bucketEnd(bucket: Bucket): Sql {
  return sql`bucket + ${bucketSpan(bucket, sql`1`)}`;
}
