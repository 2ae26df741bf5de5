import { todayIn } from '../instant';
import { SEVERITIES, TrendsQuery, TrendsResponse } from '../wire';
import { actionTrends } from './actions';
import { Span, bucketOf, bucketsOf, spanOf } from './buckets';
import { byEntity, byFactor } from './budgets';
import { countBy, distributionsOf } from './distribution';
import { recurrenceTrends } from './recurrences';
import { TrendPostmortem, TrendRows } from './TrendRows';

/** The span that a query means: the last 12 months, up to and including today in UTC, where it says nothing else. @public */
export function trendSpan(
  query: Pick<TrendsQuery, 'from' | 'to'>,
  now: number,
): Span {
  return spanOf(query, todayIn('utc', now));
}

/**
 * What several postmortems show together. They are counted by impact start, or where that is not known by when they were created; days are
 * those of UTC. Times are given as median and 90th percentile by nearest rank, with what is left out, and never as a mean. Action items are
 * those of the postmortems that are counted, as they stand now.
 *
 * @public
 */
export function trendsOf(
  rows: TrendRows,
  query: Pick<TrendsQuery, 'from' | 'to' | 'bucket'>,
  now: number,
): TrendsResponse {
  const span = trendSpan(query, now);
  const [start, end] = [Date.parse(span.from), Date.parse(span.to)];
  const counted = rows.postmortems.filter(({ at }) => at >= start && at < end);
  const ids = new Set(counted.map(({ id }) => id));
  const items = rows.actionItems.filter(each => ids.has(each.postmortemId));
  return {
    ...span,
    total: counted.length,
    buckets: toBuckets(counted, span, query.bucket),
    durations: distributionsOf(counted),
    bySeverity: SEVERITIES.map(severity => ({
      severity,
      count: counted.filter(each => each.severity === severity).length,
    })),
    byFactor: byFactor(counted),
    byEntity: byEntity(counted),
    recurrence: recurrenceTrends(counted, rows),
    actions: actionTrends(items, now),
  };
}

function toBuckets(
  counted: readonly TrendPostmortem[],
  span: Span,
  size: TrendsQuery['bucket'],
): TrendsResponse['buckets'] {
  const byBucket = new Map<string, TrendPostmortem[]>(
    bucketsOf(span, size).map(bucket => [bucket, []]),
  );
  for (const each of counted) byBucket.get(bucketOf(each.at, size))?.push(each);
  return [...byBucket].map(([bucket, inside]) => ({
    bucket,
    count: inside.length,
    bySeverity: countBy(inside.map(({ severity }) => String(severity))),
    durations: distributionsOf(inside),
  }));
}
