import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusPath } from '../../testUtils/readCorpus';
import { parseDefinitions } from '../parseDefinitions';

function filesBelow(path: string): string[] {
  const folder = corpusPath(path);
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(folder, name))
    .sort();
}

const parse = (path: string, options: Parameters<typeof parseDefinitions>[1]) =>
  parseDefinitions(
    [{ file: basename(path), text: readFileSync(path, 'utf8'), isNamed: true }],
    options,
  );
const errorsOf = ({ problems }: ReturnType<typeof parse>) =>
  problems.filter(({ severity }) => severity === 'error');

const SDK = 'slo/openslo-go-sdk/pkg';
const examples = [
  ...filesBelow('slo/openslo-spec/examples'),
  ...filesBelow(`${SDK}/openslo/v1/examples`),
];
const inline = `${SDK}/openslosdk/test_data/inline`;
const outputs = filesBelow(`${inline}/outputs`);
const unresolved = filesBelow(`${inline}/inputs`).filter(path =>
  /slo_invalid/.test(path),
);

/** Without the corpus one name stands for all files, so that the skip shows. */
const describeCorpus = examples.length > 0 ? describe : describe.skip;
const listed = (files: readonly string[]) =>
  files.length > 0 ? files : ['the corpus is not here'];

describeCorpus('the published files of OpenSLO', () => {
  it.each(listed(examples))(
    `${examples.length} examples are accepted: %s`,
    path => {
      expect(errorsOf(parse(path, { mode: 'tolerant' }))).toEqual([]);
    },
  );

  it.each(listed(outputs))(
    `${outputs.length} results of inlining define the same SLOs as their inputs: %s`,
    path => {
      const read = (file: string) =>
        parse(file, { mode: 'strict', verdict: 'standard' }).slos.map(
          ({ origin, ...slo }) => slo,
        );
      const input = path.replace('outputs', 'inputs');
      expect(read(path)).toEqual(read(input));
    },
  );

  it.each(listed(unresolved))(
    `${unresolved.length} dangling references are errors, and none by the standard alone: %s`,
    path => {
      const isDangling = ({ rule }: { rule: string }) => rule === 'R1';
      const portal = errorsOf(parse(path, { mode: 'strict' }));
      const standard = errorsOf(
        parse(path, { mode: 'strict', verdict: 'standard' }),
      );
      expect(portal.some(isDangling)).toBe(true);
      expect(standard.some(isDangling)).toBe(false);
    },
  );
});
