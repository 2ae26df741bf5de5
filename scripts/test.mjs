// npm test: types, lint, unit, store, integration and browser tests, against real parts.
//   npm test                 everything
//   npm test -- unit browser only these suites
import { ensureInstalled } from './setup/install.mjs';
import { ensurePrograms } from './setup/system.mjs';
import { say } from './setup/progress.mjs';
import { runLanes } from './test/lanes.mjs';
import { SUITES } from './test/suites.mjs';
import { report } from './test/report.mjs';
import { startParts } from './test/parts.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !SUITES.some(s => s.name === name));
if (unknown.length > 0) {
  const known = SUITES.map(suite => suite.name).join(', ');
  say(`No suite '${unknown.join("', '")}'; there are ${known}`);
  process.exit(2);
}

const suites = SUITES.filter(
  suite => wanted.length === 0 || wanted.includes(suite.name),
);
const toolchain = await ensureInstalled();
const missing = await ensurePrograms([
  ...new Set(suites.flatMap(suite => suite.programs)),
]);
const parts = await startParts(toolchain, suites);
let results;
try {
  const env = { ...toolchain.env, ...parts.env };
  results = await runLanes(suites, { ...toolchain, env }, missing);
} finally {
  await parts.stop();
}
process.exitCode = report(results, { skipFails: process.env.CI === 'true' });
