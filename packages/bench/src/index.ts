import { benchAlerts } from './alerts';
import { benchApi } from './api';
import { benchDelivery } from './delivery';
import { benchPostmortems } from './postmortems';
import { benchPrometheus } from './prometheus';
import { benchRunbooks } from './runbooks';
import { benchStore } from './store';
import { benchTick } from './tick';

/* Measures Nines: `npm run bench -- store|tick|prometheus|api|alerts|delivery|runbooks|postmortems [options]` prints a JSON line per figure. */

type Bench = (args: readonly string[]) => Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
  store: benchStore,
  tick: benchTick,
  prometheus: benchPrometheus,
  api: benchApi,
  alerts: benchAlerts,
  delivery: benchDelivery,
  runbooks: benchRunbooks,
  postmortems: benchPostmortems,
};

async function main([name, ...args]: readonly string[]): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) {
    const names = Object.keys(BENCHES).join('|');
    throw new Error(`Usage: npm run bench -- ${names} [options]`);
  }
  await bench(args);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
