import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v4';
import { parsePromql, PromqlNode, withWindow } from '../../promql';
import { importText, summariseProblems } from '../../testUtils/importText';
import { Millis } from '../../units';
import { Indicator, MetricSource } from '../types';
import { slothImporter } from './slothImporter';

const CORPUS = resolve(__dirname, '../../../../../../shared/corpora/slo/sloth');
const EXAMPLES = join(CORPUS, 'examples');
const GENERATED = join(EXAMPLES, '_gen');

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /\.ya?ml$/.test(name))
        .map(name => join(folder, name))
    : [];
}

/** A table of tests is not empty, not even one that is skipped. */
function orNone(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : ['none'];
}

function read(file: string, mode: 'strict' | 'tolerant') {
  return importText(slothImporter, readFileSync(file, 'utf8'), mode);
}

const generatedRules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.looseObject({
          record: z.string().optional(),
          expr: z.string(),
          labels: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  ),
});

/** The published error ratio over five minutes, by Sloth's id of the SLO. */
function publishedRatios(file: string): Map<string, PromqlNode> {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  return new Map(
    documents.flatMap(document => {
      const value = z
        .object({ spec: z.unknown().optional() })
        .loose()
        .parse(document.toJS() ?? {});
      const { data } = generatedRules.safeParse(value.spec ?? value);
      const rules = data?.groups.flatMap(group => group.rules) ?? [];
      return rules
        .filter(rule => rule.record === 'slo:sli_error:ratio_rate5m')
        .map(rule => [rule.labels.sloth_id, tree(rule.expr)] as const);
    }),
  );
}

function tree(query: string): PromqlNode {
  const parsed = parsePromql(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.message}`);
  return parsed.value;
}

/** The error ratio over five minutes, as our indicator gives it. */
function ratioOf(indicator: Indicator): PromqlNode {
  const over = ({ spec }: MetricSource) =>
    withWindow(tree(String(spec.query)), 300_000 as Millis);
  if (indicator.kind !== 'ratio') return over(indicator.metric);
  return {
    kind: 'binary',
    operator: '/',
    bool: false,
    left: over(indicator.part),
    right: over(indicator.total),
  };
}

describeCorpus('the examples of Sloth', () => {
  it.each(
    orNone(
      filesIn(EXAMPLES).filter(
        file => !/openslo|[/]plugin-|victoria/.test(file),
      ),
    ),
  )('are valid: %s', file => {
    const { problems, slos } = read(file, 'strict');
    expect(problems).toEqual([]);
    expect(slos.length).toBeGreaterThan(0);
  });

  it('are valid but for a plugin that nobody here can run', () => {
    const file = join(EXAMPLES, 'plugin-getting-started.yml');
    const { problems, slos } = read(file, 'strict');
    expect(summariseProblems(problems)).toEqual(['T16 slos[0].sli.plugin']);
    expect(slos).toEqual([]);
  });

  it('leaves OpenSLO to its own reader', () => {
    const file = join(EXAMPLES, 'openslo-getting-started.yml');
    expect(read(file, 'strict').recognised).toBe(0);
  });

  it.each(
    orNone([
      ...filesIn(join(EXAMPLES, 'windows')),
      ...filesIn(join(CORPUS, 'internal/alert/windows')),
    ]),
  )('has valid alert windows: %s', file => {
    const { problems, recognised } = read(file, 'strict');
    expect(problems).toEqual([]);
    expect(recognised).toBe(1);
  });

  it.each(
    orNone(
      readable(
        filesIn(GENERATED).map(file => file.slice(GENERATED.length + 1)),
      ),
    ),
  )('measure what the published rules measure: %s', name => {
    const { slos } = read(join(EXAMPLES, name), 'strict');
    const published = publishedRatios(join(GENERATED, name));
    expect(slos.map(slo => slo.name)).toEqual([...published.keys()]);
    for (const slo of slos) {
      expect(ratioOf(slo.objectives[0].indicator)).toEqual(
        published.get(slo.name),
      );
    }
  });
});

/** Of what Sloth generates from files of its own format, without plugins that rewrite it. */
function readable(names: readonly string[]): string[] {
  return names.filter(
    name =>
      existsSync(join(EXAMPLES, name)) &&
      read(join(EXAMPLES, name), 'strict').slos.length > 0,
  );
}
