import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../paths';
import { step } from '../progress';

const APP = join(ROOT, 'packages/app');
const STAMP = join(APP, 'dist/.nines-sources');

/** What the built app is made of. */
const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'packages/app/package.json',
  'plugins/slo/src',
  'plugins/slo-react/src',
  'plugins/slo-common/src',
  'yarn.lock',
];

async function filesBelow(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesBelow(join(ROOT, source))) {
      hash.update(file.slice(ROOT.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** Builds the app into `packages/app/dist`, unless what is there was made of the same sources. */
export async function buildApp(): Promise<void> {
  const wanted = await fingerprint();
  const found = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : undefined;
  if (found === wanted) return;
  await step('Building the app (its sources changed)', async () => {
    const cli = join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');
    await promisify(execFile)(process.execPath, [cli, 'package', 'build'], {
      cwd: APP,
      // A test's own NODE_ENV would choose browsers that the app does not name.
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
    await writeFile(STAMP, wanted);
  });
}
