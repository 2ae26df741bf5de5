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

/** Programs of the folder are found last: those of the system go before. */
function useFolder(folder) {
  process.env.PATH = [process.env.PATH, folder].filter(Boolean).join(delimiter);
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

const mkdocsFolder = join(root, '.cache/mkdocs');

/** Where there are no Debian packages: MkDocs with TechDocs' own plugin from Python's registry, in a folder of its own. */
async function installMkdocs() {
  const log = join(root, '.cache/logs/mkdocs.log');
  await step('Installing mkdocs-techdocs-core for Python', async () => {
    await run('python3', ['-m', 'venv', mkdocsFolder], { log });
    const pip = join(mkdocsFolder, 'bin/pip');
    await run(pip, ['install', '--quiet', 'mkdocs-techdocs-core'], { log });
  });
}

/** Brings the programs here if it can; answers those that are still missing. Never throws. */
export async function ensurePrograms(programs) {
  useFolder(join(mkdocsFolder, 'bin'));
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
  if (missing.includes('mkdocs') && !onPath('mkdocs') && onPath('python3')) {
    try {
      await installMkdocs();
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
