import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { parsePromql, withWindow } from '../../promql';
import { importText } from '../../testUtils/importText';
import { Millis } from '../../units';
import { MetricSource } from '../types';
import { alphaImporter } from './alphaImporter';

const EXAMPLES = resolve(
  __dirname,
  '../../../../../../shared/corpora/slo/sloth/examples',
);
const describeCorpus = existsSync(EXAMPLES) ? describe : describe.skip;
const names = existsSync(EXAMPLES)
  ? readdirSync(EXAMPLES).filter(name => name.startsWith('openslo-'))
  : [];

const generated = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.looseObject({ record: z.string().optional(), expr: z.string() }),
      ),
    }),
  ),
});

function tree(query: string) {
  const parsed = parsePromql(query);
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.message}`);
  return parsed.value;
}

const overFiveMinutes = ({ spec }: MetricSource) =>
  withWindow(tree(String(spec.query)), 300_000 as Millis);

describeCorpus('OpenSLO v1alpha among the examples of Sloth', () => {
  // a table of tests is not empty, not even one that is skipped
  it.each(names.length > 0 ? names : ['none'])(
    'measures what the published rules measure: %s',
    name => {
      const text = readFileSync(join(EXAMPLES, name), 'utf8');
      const { slos, problems } = importText(alphaImporter, text, 'strict');
      expect(problems).toEqual([]);
      const { groups } = generated.parse(
        parse(readFileSync(join(EXAMPLES, '_gen', name), 'utf8')),
      );
      const published = groups
        .flatMap(({ rules }) => rules)
        .filter(({ record }) => record === 'slo:sli_error:ratio_rate5m')
        .map(({ expr }) => tree(expr));
      const measured = slos.flatMap(({ objectives }) =>
        objectives.map(({ indicator }) => {
          if (indicator.kind !== 'ratio') throw new Error(indicator.kind);
          return {
            kind: 'binary',
            operator: '-',
            bool: false,
            left: { kind: 'number', value: 1 },
            right: {
              kind: 'binary',
              operator: '/',
              bool: false,
              left: overFiveMinutes(indicator.part),
              right: overFiveMinutes(indicator.total),
            },
          };
        }),
      );
      expect(measured).toEqual(published);
    },
  );
});
