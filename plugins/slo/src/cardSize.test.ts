/** @jest-environment node */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, Metafile } from 'esbuild';

/** What every portal has loaded before the card: Backstage, React, Material UI, and zod through Backstage's own packages. */
const IN_EVERY_PORTAL = [
  '@backstage/*',
  '@material-ui/*',
  'react',
  'react-dom',
  'react-router-dom',
  'react/jsx-runtime',
  'zod/v4',
];
const GOAL_BYTES = 60 * 1024;

/** The files that must have arrived before one can run: itself and all that it imports, but for what it imports lazily. */
function needed(outputs: Metafile['outputs'], path: string): Set<string> {
  const found = new Set([path]);
  for (const file of found) {
    for (const { kind, path: other, external } of outputs[file].imports) {
      if (kind === 'import-statement' && !external) found.add(other);
    }
  }
  return found;
}

it('loads under 60 KB for the card, and no chart', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(__dirname, 'alpha/index.ts')],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    metafile: true,
    outdir: 'dist',
    external: IN_EVERY_PORTAL,
  });
  const { outputs } = metafile;
  const outputOf = (source: string) =>
    Object.keys(outputs).find(path =>
      outputs[path].entryPoint?.endsWith(source),
    ) ?? '';
  const files = new Set([
    ...needed(outputs, outputOf('alpha/index.ts')),
    ...needed(outputs, outputOf('SloCard/index.ts')),
  ]);
  const sources = [...files].flatMap(file => Object.keys(outputs[file].inputs));
  const sizes = outputFiles
    .filter(({ path }) => [...files].some(file => path.endsWith(file)))
    .map(({ contents }) => gzipSync(contents).length);

  expect(sizes).toHaveLength(files.size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(GOAL_BYTES);
  expect(sources.filter(source => /recharts|d3-/.test(source))).toEqual([]);
});
