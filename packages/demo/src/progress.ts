/** What a step of the demo says while it works, as the set-up scripts do. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
): Promise<T> {
  const start = Date.now();
  const elapsed = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  process.stderr.write(`▸ ${title} …\n`);
  const heartbeat = setInterval(
    () => process.stderr.write(`  … ${title}: ${elapsed()} so far\n`),
    10_000,
  );
  try {
    const value = await work();
    process.stderr.write(`✔ ${title} (${elapsed()})\n`);
    return value;
  } catch (error) {
    process.stderr.write(`✖ ${title} failed after ${elapsed()}\n`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
