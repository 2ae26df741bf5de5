import { performance } from 'node:perf_hooks';

/** Milliseconds that one call took. */
export async function measure(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The median of several calls; each gets its number, so that it can do something new. */
export async function measureMedian(
  times: number,
  run: (index: number) => Promise<unknown>,
): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    taken.push(await measure(() => run(index)));
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}
