import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDefinitions } from '@nines/backstage-plugin-slo-common';
import { ROOT } from './paths';

const EXAMPLES = join(ROOT, 'examples');
const SHARED = join(EXAMPLES, 'shared');

function filesIn(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\/slo$/.test(entry.parentPath))
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      return { file: relative(ROOT, path), text: readFileSync(path, 'utf8') };
    });
}

const teams = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => ({
    name: entry.name,
    files: filesIn(join(EXAMPLES, entry.name)),
  }))
  .filter(
    ({ name, files }) => files.length > 0 && join(EXAMPLES, name) !== SHARED,
  );

describe('the examples', () => {
  it.each(teams.filter(({ name }) => name !== 'legacy-billing'))(
    'of $name are definitions without a problem',
    ({ files }) => {
      const { problems, slos } = parseDefinitions(files, { mode: 'tolerant' });
      expect(problems).toEqual([]);
      expect(slos.length).toBeGreaterThan(0);
    },
  );

  it('of legacy-billing show mistakes of two kinds', () => {
    const billing = teams.find(({ name }) => name === 'legacy-billing');
    const { problems } = parseDefinitions(billing?.files ?? [], {
      mode: 'tolerant',
    });
    expect(problems.map(problem => problem.path).sort()).toEqual([
      'spec.objectives[0].target',
      'spec.timeWindow[0].duration',
    ]);
  });
});
