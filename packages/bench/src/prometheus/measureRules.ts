import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { startPrometheus } from '@nines/testbed';
import { cpuSeconds } from './processCpu';
import { readCounter } from './readCounter';
import { RatioSlo, slothRuleGroups } from './slothRules';

const MEASURED_MS = 90_000;

/** What it costs a Prometheus to evaluate the rules of these SLOs, on top of scraping. */
export type RuleCost = {
  readonly cpuSecondsPerMinute: number;
  /** Evaluations that were left out since the one before still ran: then the cost is what the machine could give, not what is asked. */
  readonly missedShare: number;
};

/** Lets a real Prometheus evaluate Sloth-style rules every 30 seconds over a data folder, and watches its CPU. */
export async function measureRules(
  slos: readonly RatioSlo[],
  options: {
    dataFolder: string;
    target: string;
    scrapeSeconds: number;
  },
): Promise<RuleCost> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-rules-'));
  const file = join(folder, 'rules.json');
  await writeFile(
    file,
    JSON.stringify({ groups: slos.flatMap(slothRuleGroups) }),
  );
  const prometheus = await startPrometheus({
    dataFolder: options.dataFolder,
    ruleFiles: [file],
    scrapes: [
      {
        job: 'shop',
        target: options.target,
        intervalSeconds: options.scrapeSeconds,
      },
    ],
  });
  try {
    // Each group has its own moment within the first 30 seconds.
    await passes(35_000);
    const read = async () => ({
      cpu: cpuSeconds(prometheus.pid),
      done: await readCounter(
        prometheus.url,
        'prometheus_rule_group_iterations_total',
      ),
      missed: await readCounter(
        prometheus.url,
        'prometheus_rule_group_iterations_missed_total',
      ),
    });
    const before = await read();
    await passes(MEASURED_MS);
    const after = await read();
    const missed = after.missed - before.missed;
    const all = after.done - before.done;
    return {
      cpuSecondsPerMinute: ((after.cpu - before.cpu) * 60_000) / MEASURED_MS,
      missedShare: all > 0 ? missed / all : 1,
    };
  } finally {
    await prometheus.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
