import { performance } from 'node:perf_hooks';

/** What a call cost: time that passed, and processor time of this process and its database's. */
export type Cost = { readonly ms: number; readonly cpuMs: number };

/** Tells the processor time used so far, in milliseconds. */
export type CpuClock = () => Promise<number>;

export async function measureCost(
  cpu: CpuClock,
  run: () => Promise<unknown>,
): Promise<Cost> {
  const cpuStart = await cpu();
  const start = performance.now();
  await run();
  const ms = performance.now() - start;
  return { ms, cpuMs: (await cpu()) - cpuStart };
}

/** The median of several calls; each gets its number, so that it can do something new. */
export async function measureMedianCost(
  times: number,
  cpu: CpuClock,
  run: (index: number) => Promise<unknown>,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (let index = 0; index < times; index += 1) {
    costs.push(await measureCost(cpu, () => run(index)));
  }
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(times / 2)];
  return {
    ms: median(costs.map(({ ms }) => ms)),
    cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
  };
}
