import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDefinitions } from '../parseDefinitions';
import { SloDefinition } from '../types';
import { printDocuments } from './printDocuments';
import { toDnsLabel } from './toDnsLabel';
import { toOpenSlo } from './toOpenSlo';

const CORPUS = resolve(__dirname, '../../../../../../shared/corpora/slo');
const FOLDERS = [
  'sloth/examples',
  'pyrra/examples',
  'openslo-spec/examples',
  'openslo-go-sdk/pkg/openslo/v1/examples',
  'openslo-go-sdk/pkg/openslosdk/test_data/inline/outputs',
];

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

function filesOf(folder: string): string[] {
  const path = join(CORPUS, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.ya?ml$/.test(name) && !name.includes('_gen'))
    .map(name => join(folder, name));
}

/** What a definition is once the stated losses have happened to it. */
function withoutLost(slo: SloDefinition): Partial<SloDefinition> {
  const { origin, ...kept } = slo;
  return {
    ...kept,
    name: toDnsLabel(slo.name),
    grouping: [],
    alertConditions: slo.alertConditions.map(condition => ({
      ...condition,
      policy: toDnsLabel(condition.policy),
      name: toDnsLabel(condition.name),
      notificationTargets: condition.notificationTargets.map(target =>
        toDnsLabel(target),
      ),
    })),
  };
}

describeCorpus('conversion to OpenSLO', () => {
  // a table of tests is not empty, not even one that is skipped
  it.each(['.', ...FOLDERS.flatMap(filesOf)])('keeps all of %s', name => {
    const path = join(CORPUS, name);
    const text = name === '.' ? '' : readFileSync(path, 'utf8');
    const { slos } = parseDefinitions([{ file: name, text }], {
      mode: 'tolerant',
    });
    const written = printDocuments(toOpenSlo(slos).documents);
    const again = parseDefinitions([{ file: name, text: written }], {
      mode: 'strict',
    });
    const errors = again.problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect(again.slos.map(withoutLost)).toEqual(slos.map(withoutLost));
  });
});
