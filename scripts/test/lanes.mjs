import { say, step } from '../setup/progress.mjs';

/** Runs one suite; one whose programs are missing is skipped as a whole. */
async function runSuite(suite, toolchain, missing) {
  const { name, programs } = suite;
  const lacks = programs.filter(program => missing.includes(program));
  if (lacks.length > 0) {
    say(`Skipped suite '${name}': ${lacks.join(', ')} not found`);
    return { name, passed: 0, failed: 0, skipped: 1 };
  }
  return step(`Suite '${name}'`, async () => ({
    name,
    ...(await suite.run(toolchain)),
  }));
}

/** Runs the suites of each lane one after the other, and the lanes beside each other; answers the results in the order of the suites. */
export async function runLanes(suites, toolchain, missing) {
  const results = new Map();
  const lanes = [...new Set(suites.map(suite => suite.lane))];
  const ends = await Promise.allSettled(
    lanes.map(async lane => {
      for (const suite of suites.filter(each => each.lane === lane)) {
        results.set(suite, await runSuite(suite, toolchain, missing));
      }
    }),
  );
  const broken = ends.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  return suites.map(suite => results.get(suite));
}
