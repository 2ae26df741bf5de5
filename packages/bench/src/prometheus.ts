import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBlocks, startScrapeTarget } from '@nines/testbed';
import { measureRules } from './prometheus/measureRules';
import { measureSource } from './prometheus/measureSource';
import {
  SCRAPE_SECONDS,
  exposition,
  history,
  serviceNames,
} from './prometheus/shopTraffic';
import { RatioSlo } from './prometheus/slothRules';

const SIZES = ['100', '1000'];
const QUICK_SIZES = ['5'];

/**
 * CPU of a real Prometheus and of our process, for the same SLOs measured by our source and by Sloth-style rules, side by side on the
 * same three days of data. One JSON line for each number of SLOs.
 *
 * @param args - numbers of SLOs; 100 and 1,000 when empty, 5 for `--quick`
 */
export async function benchPrometheus(
  args: readonly string[] = [],
): Promise<void> {
  const given = args.filter(arg => arg !== '--quick');
  const standard = args.includes('--quick') ? QUICK_SIZES : SIZES;
  for (const size of given.length > 0 ? given : standard) {
    process.stdout.write(`${JSON.stringify(await compare(Number(size)))}\n`);
  }
}

async function compare(size: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nines-bench-prometheus-'));
  const endOfHistory = Math.floor(Date.now() / 60_000) * 60;
  const target = await startScrapeTarget(() => exposition(size, endOfHistory));
  try {
    const { address } = target;
    await createBlocks(
      history(size, { instance: address, endSecond: endOfHistory }),
      dataFolder,
      26,
    );
    const options = {
      dataFolder,
      target: address,
      scrapeSeconds: SCRAPE_SECONDS,
    };
    const slos = serviceNames(size).map(toSlo);
    const nines = await measureSource(slos, options);
    const rules = await measureRules(slos, options);
    const own =
      nines.prometheusCpuSecondsPerMinute + nines.ownCpuSecondsPerMinute;
    return {
      bench: 'prometheus',
      cores: cpus().length,
      slos: size,
      nines,
      slothRules: rules,
      timesLess:
        (rules.cpuSecondsPerMinute - nines.scrapingCpuSecondsPerMinute) / own,
    };
  } finally {
    await target.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

function toSlo(service: string): RatioSlo {
  const rate = (matchers: string) =>
    `sum(rate(http_requests_total{service="${service}"${matchers}}[window]))`;
  return {
    service,
    errorQuery: rate(',code=~"5.."'),
    totalQuery: rate(''),
    objective: 0.999,
  };
}
