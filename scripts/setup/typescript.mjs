import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runInForeground } from './run.mjs';
import { root } from './toolchain.mjs';

/** Runs a TypeScript file of the repository with Node 22, after all set-up; answers its exit code. */
export async function runTypeScript(file, args, options = {}) {
  const { node, env } = await ensureInstalled();
  const transform = join(
    root,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  return runInForeground(
    node,
    ['--no-warnings', '--require', transform, join(root, file), ...args],
    { cwd: options.cwd ?? process.cwd(), env: { ...env, ...options.env } },
  );
}
