/** Prints a line a suite and the sum of all; answers the exit code. */
export function report(results, { skipFails }) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, passed, failed, skipped } of results) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    const parts = [`${passed} passed`, `${failed} failed`];
    if (skipped > 0) parts.push(`${skipped} skipped`);
    process.stdout.write(`${name.padEnd(12)} ${parts.join(', ')}\n`);
  }
  const isRed = sum.failed > 0 || (skipFails && sum.skipped > 0);
  if (skipFails && sum.skipped > 0) {
    process.stdout.write('With CI=true a skip is a failure.\n');
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  process.stdout.write(
    `${sum.passed} passed, ${sum.failed} failed${skipped}\n`,
  );
  return isRed ? 1 : 0;
}
