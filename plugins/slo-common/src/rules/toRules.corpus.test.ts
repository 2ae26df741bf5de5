import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDefinitions } from '../definition';
import { corpusPath } from '../testUtils/readCorpus';
import { Instant } from '../units';
import { toRules } from './toRules';

const EXAMPLES = corpusPath('slo/sloth/examples');

type Rule = {
  readonly record?: string;
  readonly alert?: string;
  readonly labels: Readonly<Record<string, string>>;
};
type Group = { readonly name: string; readonly rules: readonly Rule[] };

/** Which command wrote a file is no part of its names. */
const OF_THE_COMMAND = new Set(['sloth_mode', 'sloth_version', 'sloth_spec']);

/** Names of groups, of what they record, and the labels that dashboards select by. */
function namesOf(groups: readonly Group[]) {
  return groups.map(({ name, rules }) => ({
    name,
    recorded: rules
      .filter(({ record }) => record !== undefined)
      .map(({ record, labels }) => ({
        record,
        labels: Object.entries(labels)
          .filter(([label]) => /^sloth_/.test(label))
          .filter(([label]) => !OF_THE_COMMAND.has(label))
          .sort(),
      })),
    severities: rules
      .filter(({ alert }) => alert !== undefined)
      .map(({ labels }) => labels.sloth_severity),
  }));
}

const describeCorpus = EXAMPLES ? describe : describe.skip;

describeCorpus('rules as Sloth itself writes them', () => {
  it.each(['getting-started.yml', 'multifile.yml'])('of %s', file => {
    const read = (path: string) =>
      readFileSync(join(EXAMPLES ?? '', path), 'utf8');
    const { slos } = parseDefinitions([{ file, text: read(file) }], {
      mode: 'tolerant',
    });
    const at = Date.UTC(2026, 10, 24) as Instant;
    const ours = slos.flatMap(
      slo => toRules(slo, { names: 'sloth', at }).groups,
    );
    const theirs = read(`_gen/${file}`)
      .split(/^---$/m)
      .flatMap(text => (parse(text)?.groups ?? []) as Group[]);
    expect(theirs.length).toBeGreaterThan(0);
    expect(namesOf(ours)).toEqual(namesOf(theirs));
  });
});
