import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { build } from 'esbuild';

/** Inside the package, so that what is not bundled is found; git ignores it. */
const FOLDER = resolvePackagePath('@nines/bench', 'dist');
const WORKER = resolvePackagePath('@nines/bench', 'src/delivery/worker.ts');
const RESOLVED = 'resolved';
/**
 * Puts `worker.ts` and what it uses of this repository into one file, which starts in a fraction of a second: a worker is killed
 * after less than half of one.
 */
export async function bundleWorker(): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `delivery-worker-${process.pid}.cjs`);
  await build({
    entryPoints: [WORKER],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    plugins: [
      {
        name: 'only-what-is-used',
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || /^@(nines|backstage)\//.test(path)
              ? undefined
              : { path, external: true, sideEffects: false },
          );
          onResolve({ filter: /^(@nines\/|@backstage\/|\.)/ }, async args => {
            if (args.pluginData === RESOLVED) return undefined;
            const { path, importer, resolveDir, kind } = args;
            const pluginData = RESOLVED;
            const options = { importer, resolveDir, kind, pluginData };
            const found = await resolve(path, options);
            return { ...found, sideEffects: false };
          });
        },
      },
    ],
  });
  return outfile;
}
