import {
  Indicator,
  Instant,
  MetricSource,
  Millis,
  TimeWindow,
  assertNever,
  formatPrometheusDuration,
  hasWindowPlaceholder,
  parsePromql,
} from '@nines/backstage-plugin-slo-common';
import { SliQueryDescription } from '@nines/backstage-plugin-slo-node';
import { DAY_MS } from '../increments/SlotRange';
import { gridText } from '../plan/readQuery';

type InstanceLink = { readonly name: string; readonly linkUrl: string };

export type DescribeOptions = {
  readonly window?: TimeWindow;
  readonly now: Instant;
  /** The instance that a source names, or the default; undefined when there is none. */
  readonly instanceOf: (source: string | undefined) => InstanceLink | undefined;
};

/** The queries of an indicator as its author wrote them, each with a link that draws it over the window. */
export function describeIndicator(
  indicator: Indicator,
  options: DescribeOptions,
): SliQueryDescription[] {
  const describe = (role: SliQueryDescription['role'], metric: MetricSource) =>
    describeQuery(role, metric, options);
  switch (indicator.kind) {
    case 'ratio':
      return [
        describe(indicator.counts, indicator.part),
        describe('total', indicator.total),
      ];
    case 'raw':
      return [describe('ratio', indicator.metric)];
    case 'threshold':
      return [describe('value', indicator.metric)];
    default:
      return assertNever(indicator);
  }
}

function describeQuery(
  role: SliQueryDescription['role'],
  { source, spec }: MetricSource,
  { window, now, instanceOf }: DescribeOptions,
): SliQueryDescription {
  const query = typeof spec.query === 'string' ? spec.query.trim() : '';
  const instance = instanceOf(source);
  if (!instance) return { role, instance: source, query };
  const url = graphUrl(instance.linkUrl, {
    query: fillWindow(query),
    range: windowLength(window),
    now,
  });
  return { role, instance: instance.name, query, url };
}

/** A graph needs a length where a query leaves its window open. */
function fillWindow(query: string): string {
  const parsed = hasWindowPlaceholder(query) ? parsePromql(query) : undefined;
  return parsed?.ok ? gridText({ text: query, tree: parsed.value }) : query;
}

function graphUrl(
  linkUrl: string,
  { query, range, now }: { query: string; range: Millis; now: Instant },
): string {
  const search = new URLSearchParams({
    'g0.expr': query,
    'g0.tab': '0',
    'g0.range_input': formatPrometheusDuration(range),
    'g0.end_input': new Date(now).toISOString().slice(0, 16).replace('T', ' '),
  });
  return `${linkUrl}/graph?${search}`;
}

/** Calendar windows are drawn over their longest length. */
function windowLength(window: TimeWindow | undefined): Millis {
  if (window === undefined) return DAY_MS;
  if (window.kind === 'rolling') return window.length;
  const days = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
  return (window.count * days[window.unit] * DAY_MS) as Millis;
}
