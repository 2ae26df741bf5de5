import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  Indicator,
  Instant,
  Slot,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { SliOutcome, SliSource } from '@nines/backstage-plugin-slo-node';
import {
  RunningPrometheus,
  createBlocks,
  startPrometheus,
} from '@nines/testbed';
import { createPrometheusSource } from './createPrometheusSource';

jest.setTimeout(60_000);

/** An hour that ended six hours ago; there is some data before and after it. */
const end = Math.floor(Date.now() / 3_600_000 - 6) * 60;
const range = { from: (end - 60) as Slot, to: end as Slot };
const now = slotEnd((end + 60) as Slot);

/** One sample a minute, at its thirtieth second, from two hours before the end. */
function* minutes(): Generator<{ at: number; minute: number }> {
  for (let minute = 0; minute < 130; minute += 1) {
    yield { at: (end - 120 + minute) * 60 + 30, minute };
  }
}

/** Two services with two routes; counters, a gauge, a ratio. */
function* history(): Generator<string> {
  for (const [index, service] of ['a.b', 'c'].entries()) {
    for (const { at, minute } of minutes()) {
      for (const route of ['/x', '/y']) {
        const labels = `service="${service}",route="${route}"`;
        yield `requests_total{${labels},code="200"} ${minute * 9} ${at}\n`;
        yield `requests_total{${labels},code="500"} ${minute} ${at}\n`;
      }
      const labels = `{service="${service}"}`;
      yield `latency_seconds${labels} ${index + minute / 120} ${at}\n`;
      yield `success_ratio${labels} 0.75 ${at}\n`;
      const le = minute < 80 ? '1' : '1.0';
      yield `took_bucket{service="${service}",le="${le}"} ${
        minute * 4
      } ${at}\n`;
      yield `took_count${labels} ${minute * 5} ${at}\n`;
    }
  }
  yield '# EOF\n';
}

const metric = (query: string) => ({ type: 'prometheus', spec: { query } });

function ratio(part: string, total: string, counter = true): Indicator {
  return {
    kind: 'ratio',
    counter,
    counts: 'bad',
    part: metric(part),
    total: metric(total),
  };
}

function errors(service: string): Indicator {
  const rate = (matchers: string) =>
    `sum(rate(requests_total{service="${service}"${matchers}}[{{.window}}]))`;
  return ratio(rate(',code=~"5.."'), rate(''));
}

describe('PrometheusSource, with a real Prometheus', () => {
  let folder: string;
  let prometheus: RunningPrometheus;
  let source: SliSource;

  function sourceOf(options: JsonObject = {}): SliSource {
    const instances = [{ name: 'real', baseUrl: prometheus.url, ...options }];
    return createPrometheusSource({
      config: mockServices.rootConfig({
        data: { slo: { prometheus: { instances } } },
      }),
      logger: mockServices.logger.mock(),
    });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nines-source-'));
    await createBlocks(history(), folder);
    prometheus = await startPrometheus({ dataFolder: folder });
    source = sourceOf();
  });

  afterAll(async () => {
    await prometheus?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function sample(
    indicators: readonly Indicator[],
    options: { by?: SliSource; grouping?: readonly string[] } = {},
  ): Promise<SliOutcome[]> {
    const { by = source, grouping = [] } = options;
    const requests = indicators.map((indicator, index) => ({
      objectiveKey: String(index),
      indicator,
      grouping,
      ...range,
    }));
    const signal = new AbortController().signal;
    const outcomes = await by.sample(requests, { now: now as Instant, signal });
    return outcomes.sort((a, b) => (a.objectiveKey < b.objectiveKey ? -1 : 1));
  }

  function sums(outcome: SliOutcome) {
    if (outcome.status !== 'measured') return outcome;
    return outcome.samples.map(({ group, increments }) => {
      const sum = (of: 'good' | 'total' | 'covered') =>
        Math.round(increments.reduce((all, one) => all + one[of], 0) * 1e6) /
        1e6;
      return [group, sum('good'), sum('total'), sum('covered')];
    });
  }

  it.each<{
    name: string;
    indicator: Indicator;
    grouping?: string[];
    expected: unknown;
  }>([
    {
      name: 'counters',
      indicator: errors('a.b'),
      expected: [[undefined, 1_080, 1_200, 3_600]],
    },
    {
      name: 'counters by group',
      indicator: errors('c'),
      grouping: ['route'],
      expected: [
        [{ route: '/x' }, 540, 600, 3_600],
        [{ route: '/y' }, 540, 600, 3_600],
      ],
    },
    {
      name: 'a total without errors',
      indicator: ratio('sum(nothing_total)', 'sum(took_count{service="c"})'),
      expected: [[undefined, 300, 300, 3_600]],
    },
    {
      name: 'silence',
      indicator: ratio('sum(took_count)', 'sum(nothing_total)'),
      expected: [[undefined, 0, 0, 0]],
    },
    {
      name: 'a bucket that an upgrade writes in another way',
      indicator: ratio(
        'sum(took_count{service="c"}) - sum(took_bucket{service="c",le="1"})',
        'sum(took_count{service="c"})',
      ),
      expected: [[undefined, 240, 300, 3_600]],
    },
    {
      name: 'counters that only Prometheus can combine',
      indicator: ratio(
        'max(requests_total{code="500"})',
        'max(requests_total{code="200"})',
      ),
      expected: [[undefined, 480, 540, 3_600]],
    },
    {
      name: 'values',
      indicator: ratio('count(took_count)', 'count(requests_total)', false),
      expected: [[undefined, 360, 480, 3_600]],
    },
    {
      name: 'a raw ratio',
      indicator: {
        kind: 'raw',
        rawType: 'success',
        metric: metric('success_ratio{service="c"}'),
      },
      expected: [[undefined, 2_700, 3_600, 3_600]],
    },
    {
      name: 'a threshold',
      indicator: {
        kind: 'threshold',
        operator: 'lt',
        value: 0.75,
        metric: metric('latency_seconds{service="a.b"}'),
      },
      expected: [[undefined, 30, 60, 3_600]],
    },
    {
      name: 'a query that the instance refuses',
      indicator: {
        kind: 'raw',
        rawType: 'success',
        metric: metric('requests_total / on(service) requests_total'),
      },
      expected: expect.objectContaining({
        status: 'rejected',
        message: expect.stringMatching(/many-to-many|duplicate/),
      }),
    },
  ])('measures $name', async ({ indicator, grouping, expected }) => {
    const [outcome] = await sample([indicator], { grouping });
    expect(sums(outcome)).toEqual(expected);
    expect(source.status()).toMatchObject([{ status: 'ok' }]);
  });

  it('tells services apart that were asked together', async () => {
    const outcomes = await sample(
      ['a.b', 'c', 'axb'].map(service => errors(service)),
    );
    expect(outcomes.map(sums)).toEqual([
      [[undefined, 1_080, 1_200, 3_600]],
      [[undefined, 1_080, 1_200, 3_600]],
      [[undefined, 0, 0, 0]],
    ]);
  });

  it('cuts questions whose answers are too large', async () => {
    const careful = sourceOf({ maxResponseBytes: 3_000 });
    const indicators = ['a.b', 'c'].map(errors);
    const [whole, pieces] = [
      await sample(indicators),
      await sample(indicators, { by: careful }),
    ];
    expect(pieces).toEqual(whole);
  });

  it('says that a query selects too much', async () => {
    const tiny = sourceOf({ maxResponseBytes: 100 });
    const [outcome] = await sample([errors('c')], { by: tiny });
    expect(outcome).toMatchObject({
      status: 'rejected',
      message: expect.stringContaining('more series than one answer may hold'),
    });
    expect(tiny.status()).toMatchObject([{ status: 'ok' }]);
  });

  it('says of a dead instance one thing, for all its SLOs', async () => {
    const dead = sourceOf({ baseUrl: 'http://127.0.0.1:1' });
    const outcomes = await sample([errors('a.b'), ratio('max(x)', 'max(y)')], {
      by: dead,
    });
    expect(outcomes).toMatchObject([
      { status: 'failed', instance: 'real' },
      { status: 'failed', instance: 'real' },
    ]);
    expect(dead.status()).toMatchObject([
      { instance: 'real', status: 'failing', since: now },
    ]);
  });

  it('rejects an instance that is not configured, and says which are', async () => {
    const elsewhere: Indicator = {
      kind: 'raw',
      rawType: 'success',
      metric: { ...metric('x'), source: 'us' },
    };
    const [outcome] = await sample([elsewhere]);
    expect(outcome).toMatchObject({
      status: 'rejected',
      message: "No Prometheus instance 'us'; known are 'real'",
    });
    expect(source.validate(elsewhere)).toBe(
      "No Prometheus instance 'us'; known are 'real'",
    );
  });
});
