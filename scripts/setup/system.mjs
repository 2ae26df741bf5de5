// Programs that come from the system. What is missing is installed from Debian's packages when we may, and named otherwise.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, step } from './progress.mjs';
import { run } from './run.mjs';
import { root } from './toolchain.mjs';

/** Program → Debian package. */
export const PROGRAMS = {
  chromium: 'chromium',
  prometheus: 'prometheus',
  promtool: 'prometheus',
  'prometheus-alertmanager': 'prometheus-alertmanager',
  mkdocs: 'mkdocs mkdocs-material',
};

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const log = name => join(root, `.cache/logs/${name}.log`);
  await step(`Installing Debian packages: ${packages.join(' ')}`, async () => {
    await run('apt-get', ['update'], { env, log: log('apt-update') });
    const args = [
      ...['install', '-y', '--no-install-recommends'],
      ...['-o', 'DPkg::Lock::Timeout=300'],
      ...packages,
    ];
    await run('apt-get', args, { env, log: log('apt-install') });
  });
}

/** Brings the programs here if it can; answers those that are still missing. Never throws. */
export async function ensurePrograms(programs) {
  const missing = programs.filter(program => !onPath(program));
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    const packages = new Set(missing.flatMap(p => PROGRAMS[p].split(' ')));
    try {
      await aptInstall([...packages]);
    } catch (error) {
      say(String(error instanceof Error ? error.message : error));
    }
  }
  const still = programs.filter(program => !onPath(program));
  for (const program of still) {
    say(
      `Not found: ${program}. On Debian: apt-get install ${PROGRAMS[program]}`,
    );
  }
  return still;
}
