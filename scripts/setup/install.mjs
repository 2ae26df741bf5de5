import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { ensureToolchain, root } from './toolchain.mjs';

const stamp = join(root, 'node_modules/.nines-installed');

/** Changes when another install is due. */
function fingerprint(node) {
  const hash = createHash('sha256').update(node);
  for (const file of ['yarn.lock', 'package.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Brings toolchain and packages to what the lock file says; does nothing when they are. One process at a time. */
export async function ensureInstalled() {
  return await withLock(join(root, '.cache/setup.lock'), install);
}

async function install() {
  const toolchain = await ensureToolchain();
  const [command, ...first] = toolchain.yarn;
  const wanted = fingerprint(toolchain.node);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (found !== wanted) {
    await step(
      'Installing packages from the lock file (minutes, the first time)',
      () =>
        run(command, [...first, 'install', '--immutable'], {
          cwd: root,
          env: toolchain.env,
          log: join(root, '.cache/logs/install.log'),
        }),
    );
    writeFileSync(stamp, wanted);
  }
  return toolchain;
}
