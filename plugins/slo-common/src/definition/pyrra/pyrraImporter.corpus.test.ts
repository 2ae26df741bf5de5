import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod/v4';
import { parsePromql, printPromql, selectorsOf } from '../../promql';
import { importText } from '../../testUtils/importText';
import { Indicator } from '../types';
import { pyrraImporter } from './pyrraImporter';

const CORPUS = resolve(__dirname, '../../../../../../shared/corpora/slo/pyrra');
const EXAMPLES = join(CORPUS, 'examples');
const TABLES = join(CORPUS, 'derived/slo_test_tables.json');

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

const metric = z.object({
  Name: z.string(),
  LabelMatchers: z
    .array(z.object({ Type: z.string(), Name: z.string(), Value: z.string() }))
    .default([]),
});
const grouping = z.array(z.string()).optional();
const objective = z.object({
  Labels: z.object({ __name__: z.string() }),
  Target: z.number(),
  Window: z.number(),
  Indicator: z.object({
    Ratio: z
      .object({ Errors: metric, Total: metric, Grouping: grouping })
      .nullish(),
    Latency: z
      .object({ Success: metric, Total: metric, Grouping: grouping })
      .nullish(),
    LatencyNative: z
      .object({ Total: metric, Latency: z.number(), Grouping: grouping })
      .nullish(),
    BoolGauge: z.object({ Metric: metric, Grouping: grouping }).nullish(),
  }),
});
const rules = z.object({
  Rules: z.array(z.object({ Record: z.string().optional(), Expr: z.string() })),
});
const tables = z.object({
  objectives: z.record(z.string(), objective),
  tests: z.object({
    TestObjective_Burnrates: z.array(z.object({ slo: z.string(), rules })),
  }),
});

type Objective = z.infer<typeof objective>;
type Case = { name: string; objective: Objective; queries: readonly string[] };

/** The published rules of each objective that hold its error ratios. */
function readCases(): readonly Case[] {
  if (!existsSync(TABLES)) return [];
  const data = tables.parse(JSON.parse(readFileSync(TABLES, 'utf8')));
  return data.tests.TestObjective_Burnrates.flatMap(test => {
    const found = data.objectives[test.slo];
    const queries = test.rules.Rules.filter(rule => rule.Record).map(
      rule => rule.Expr,
    );
    return found ? [{ name: test.slo, objective: found, queries }] : [];
  });
}

function toMetric({ Name, LabelMatchers }: z.infer<typeof metric>) {
  const matchers = LabelMatchers.filter(each => each.Name !== '__name__').map(
    each => `${each.Name}${each.Type}${JSON.stringify(each.Value)}`,
  );
  return { metric: `${Name}{${matchers.join(',')}}` };
}

/** The object that Pyrra's own test would have read. */
function toYaml({ Labels, Target, Window, Indicator: is }: Objective): string {
  const { Ratio, Latency, LatencyNative, BoolGauge } = is;
  return stringify({
    apiVersion: 'pyrra.dev/v1alpha1',
    kind: 'ServiceLevelObjective',
    metadata: { name: Labels.__name__, namespace: 'monitoring' },
    spec: {
      target: String(Target * 100),
      window: `${Window}s`,
      indicator: {
        ...(Ratio && {
          ratio: {
            errors: toMetric(Ratio.Errors),
            total: toMetric(Ratio.Total),
            grouping: Ratio.Grouping,
          },
        }),
        ...(Latency && {
          latency: {
            success: toMetric(Latency.Success),
            total: toMetric(Latency.Total),
            grouping: Latency.Grouping,
          },
        }),
        ...(LatencyNative && {
          latencyNative: {
            total: toMetric(LatencyNative.Total),
            latency: `${LatencyNative.Latency}s`,
            grouping: LatencyNative.Grouping,
          },
        }),
        ...(BoolGauge && {
          bool_gauge: {
            ...toMetric(BoolGauge.Metric),
            grouping: BoolGauge.Grouping,
          },
        }),
      },
    },
  });
}

function queriesOf(indicator: Indicator): readonly string[] {
  const sources =
    indicator.kind === 'ratio'
      ? [indicator.part, indicator.total]
      : [indicator.metric];
  return sources.map(({ spec }) => String(spec.query));
}

/** Selectors of series that are scraped, with sorted matchers; those of recorded series left aside. */
function scraped(queries: readonly string[]): readonly string[] {
  const selectors = queries.flatMap(query => {
    const parsed = parsePromql(query);
    if (!parsed.ok) throw new Error(`${query}: ${parsed.error.message}`);
    return selectorsOf(parsed.value);
  });
  const printed = selectors
    .filter(({ name }) => !name?.includes(':'))
    .map(selector =>
      printPromql({
        ...selector,
        matchers: [...selector.matchers].sort((a, b) =>
          a.label < b.label ? -1 : 1,
        ),
      }),
    );
  return [...new Set(printed)].sort();
}

describeCorpus('the examples of Pyrra', () => {
  const files = existsSync(EXAMPLES)
    ? readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(
        name => /\.ya?ml$/.test(name),
      )
    : ['none'];

  it.each(files)('are valid: %s', name => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    const { problems, slos, recognised } = importText(
      pyrraImporter,
      text,
      'strict',
    );
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(slos).toHaveLength(recognised);
  });

  // a table of tests is not empty, not even one that is skipped
  const cases = readCases().map((given): [string, Case?] => [
    given.name,
    given,
  ]);
  it.each<[string, Case?]>(cases.length > 0 ? cases : [['none']])(
    'measure what the published rules measure: %s',
    (_name, given) => {
      if (!given) throw new Error('The tables are empty');
      const text = toYaml(given.objective);
      const { slos, problems } = importText(pyrraImporter, text, 'strict');
      expect(problems).toEqual([]);
      const [{ objectives, grouping: labels }] = slos;
      expect(scraped(queriesOf(objectives[0].indicator))).toEqual(
        scraped(given.queries),
      );
      const { Ratio, Latency, LatencyNative, BoolGauge } =
        given.objective.Indicator;
      const kind = Ratio ?? Latency ?? LatencyNative ?? BoolGauge;
      expect(labels).toEqual(kind?.Grouping ?? []);
      expect(objectives[0].target).toBeCloseTo(given.objective.Target, 9);
    },
  );
});
