// npm test: types, lint, unit, store, integration and browser tests, against real parts.
//   npm test                 everything
//   npm test -- unit browser only these suites
import { ensureInstalled } from './setup/install.mjs';
import { ensurePrograms } from './setup/system.mjs';
import { say, step } from './setup/progress.mjs';
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
const results = [];
try {
  for (const suite of suites) {
    const lacks = suite.programs.filter(program => missing.includes(program));
    if (lacks.length > 0) {
      say(`Skipped suite '${suite.name}': ${lacks.join(', ')} not found`);
      results.push({ name: suite.name, passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    const result = await step(`Suite '${suite.name}'`, () =>
      suite.run({ ...toolchain, env: { ...toolchain.env, ...parts.env } }),
    );
    results.push({ name: suite.name, ...result });
  }
} finally {
  await parts.stop();
}
process.exitCode = report(results, { skipFails: process.env.CI === 'true' });
