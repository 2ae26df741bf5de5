import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { step } from '../setup/progress.mjs';
import { root } from '../setup/toolchain.mjs';

const NOTHING = { env: {}, stop: async () => {} };

/** Starts the PostgreSQL that the store tests share; `env` tells them where it is. */
export async function startParts({ node, env }, suites) {
  if (!suites.some(suite => suite.postgres)) return NOTHING;
  return step('Starting PostgreSQL 18', async () => {
    const transform = join(
      root,
      'node_modules/@backstage/cli/config/nodeTransform.cjs',
    );
    const script = join(root, 'packages/testbed/src/postgres/serve.ts');
    const child = spawn(
      node,
      ['--no-warnings', '--require', transform, script],
      {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const ended = new Promise(resolve => child.once('close', resolve));
    const firstLine = new Promise(resolve =>
      createInterface({ input: child.stdout }).once('line', resolve),
    );
    const url = await Promise.race([firstLine, ended.then(() => undefined)]);
    if (!url) throw new Error('PostgreSQL did not start');
    return {
      env: { BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: url },
      stop: async () => {
        child.stdin.end();
        await ended;
      },
    };
  });
}
