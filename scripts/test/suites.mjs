import { join } from 'node:path';
import { say } from '../setup/progress.mjs';
import { CommandError, run } from '../setup/run.mjs';
import { root } from '../setup/toolchain.mjs';
import { runJest } from './jest.mjs';

const bin = name => join(root, 'node_modules', name);

/** A command that passes or fails as a whole counts as one test. */
async function runCheck(name, toolchain, script, args) {
  try {
    await run(toolchain.node, [bin(script), ...args], {
      cwd: root,
      env: toolchain.env,
      log: join(root, `.cache/logs/${name}.log`),
    });
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * What `npm test` runs: each lane in this order, lanes beside each other; all are of one lane until two were seen to be stable beside
 * each other. `programs` must be on the PATH;
 * `postgres` says that one is started for it. Tests are told apart by their file names: `*.integration.test.ts` needs real parts
 * of the system, `*.browser.test.ts` a browser.
 */
export const SUITES = [
  {
    name: 'types',
    lane: 'sources',
    programs: [],
    run: toolchain => runCheck('types', toolchain, 'typescript/bin/tsc', []),
  },
  {
    name: 'lint',
    lane: 'sources',
    programs: [],
    run: toolchain =>
      runCheck('lint', toolchain, '@backstage/cli/bin/backstage-cli', [
        ...['repo', 'lint', '--max-warnings', '0'],
      ]),
  },
  {
    name: 'unit',
    lane: 'sources',
    programs: [],
    postgres: true,
    run: toolchain =>
      runJest('unit', toolchain, {
        ignore: '\\.(integration|browser)\\.test\\.',
      }),
  },
  {
    name: 'integration',
    lane: 'sources',
    programs: ['prometheus', 'promtool', 'prometheus-alertmanager', 'mkdocs'],
    postgres: true,
    run: toolchain =>
      runJest('integration', toolchain, { only: '\\.integration\\.test\\.' }),
  },
  {
    name: 'browser',
    lane: 'sources',
    programs: ['chromium', 'prometheus', 'promtool', 'prometheus-alertmanager'],
    run: toolchain =>
      runJest('browser', toolchain, { only: '\\.browser\\.test\\.' }),
  },
];
