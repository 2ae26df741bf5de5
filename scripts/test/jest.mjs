import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../setup/progress.mjs';
import { CommandError, run } from '../setup/run.mjs';
import { root } from '../setup/toolchain.mjs';

const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');

function printFailures({ testResults }) {
  for (const file of testResults) {
    const name = file.name.slice(root.length + 1);
    const failed = file.assertionResults.filter(r => r.status === 'failed');
    for (const { fullName, failureMessages } of failed) {
      say(`\n✖ ${name}\n  ${fullName}\n${failureMessages.join('\n')}`);
    }
    if (failed.length === 0 && file.status === 'failed') {
      say(`\n✖ ${name}\n${file.message}`);
    }
    const isSkipped = r => r.status === 'pending' || r.status === 'todo';
    for (const { fullName } of file.assertionResults.filter(isSkipped)) {
      say(`Skipped: ${name}: ${fullName}`);
    }
  }
}

/** Runs the repository's tests whose file names match; counts them. A file that does not load counts as one failure. */
export async function runJest(name, { node, env }, { only, ignore }) {
  const results = join(root, `.cache/logs/${name}.json`);
  rmSync(results, { force: true });
  const args = [
    ...[cli, 'repo', 'test', '--watchAll=false', '--passWithNoTests'],
    ...['--json', '--outputFile', results, '--testTimeout', '60000'],
    ...(only ? ['--testPathPatterns', only, '--runInBand'] : []),
    ...(ignore ? ['--testPathIgnorePatterns', ignore] : []),
    ...(ignore ? ['--maxWorkers', '2'] : []),
  ];
  const settings = { ...env, CI: 'true', BACKSTAGE_TEST_DISABLE_DOCKER: '1' };
  const log = join(root, `.cache/logs/${name}.log`);
  let ended;
  try {
    await run(node, args, { cwd: root, env: settings, log });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    ended = error;
  }
  let result;
  try {
    result = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    say(ended?.message ?? `Jest left no results; its log: ${log}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  printFailures(result);
  const broken = result.numRuntimeErrorTestSuites;
  const failed = result.numFailedTests + broken;
  if (ended && failed === 0) say(ended.message);
  return {
    passed: result.numPassedTests,
    failed: failed + (ended && failed === 0 ? 1 : 0),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
