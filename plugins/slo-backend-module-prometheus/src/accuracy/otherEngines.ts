import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import { PrometheusClient } from '../client/PrometheusClient';
import { Series } from '../increments/Series';

type Window = { readonly from: Instant; readonly to: Instant };

/** What two other methods make of the same data. */
export type OtherEngines = {
  /** `increase(x[1m])` at each minute, added up. */
  readonly plainIncrease: { readonly total: number; readonly bad: number };
  /** Average of the 5-minute error ratio, which Sloth's 30-day ratio is. */
  readonly averageErrorRatio: number;
};

/** Asks for all services at once. */
export async function measureByOtherEngines(
  client: PrometheusClient,
  window: Window,
): Promise<ReadonlyMap<string, OtherEngines>> {
  const increases = (metric: string) =>
    ask(client, `sum by (service) (increase(${metric}[1m]))`, window);
  const rate = (metric: string) => `sum by (service) (rate(${metric}[5m]))`;
  const ratio = `(${rate('errors_total')} or 0 * ${rate(
    'requests_total',
  )}) / ${rate('requests_total')}`;
  const totals = await increases('requests_total');
  const bads = await increases('errors_total');
  const ratios = await ask(client, ratio, window);
  return new Map(
    [...ratios].map(([service, values]) => [
      service,
      {
        plainIncrease: {
          total: sum(totals.get(service) ?? []),
          bad: sum(bads.get(service) ?? []),
        },
        averageErrorRatio: sum(values) / values.length,
      },
    ]),
  );
}

const MINUTE = 60_000 as Millis;
/** Prometheus answers 11,000 points at most. */
const POINTS = 10_000;

async function ask(
  client: PrometheusClient,
  query: string,
  { from, to }: Window,
): Promise<ReadonlyMap<string, number[]>> {
  const values = new Map<string, number[]>();
  const add = ({ labels, values: more }: Series) => {
    const finite = more.filter(Number.isFinite);
    const { service } = labels;
    values.set(service, [...(values.get(service) ?? []), ...finite]);
  };
  for (
    let start: number = from + MINUTE;
    start <= to;
    start += POINTS * MINUTE
  ) {
    const end = Math.min(to, start + (POINTS - 1) * MINUTE);
    const range = {
      start: start as Instant,
      end: end as Instant,
      step: MINUTE,
    };
    const never = new AbortController().signal;
    (await client.queryRange(query, range, never)).forEach(add);
  }
  return values;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
