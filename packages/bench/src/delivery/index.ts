import { printFigure } from '../printFigure';
import { DeliveryDatabase } from './openDatabases';
import { drainRun } from './drainRun';
import { killRun } from './killRun';
import { parseDeliveryArgs } from './parseDeliveryArgs';
import { Treatment, WorkersRun } from './runWorkers';
import { storm } from './storm';
import { timePages } from './timePages';

/** From the moment a condition is true: half an interval and 2 s at the median, an interval and 5 s at the 99th percentile. */
const MEDIAN_MS = 32_000;
const WORST_MS = 65_000;
const STORM_FIRST_SECONDS = 5;
const STORM_LAST_SECONDS = 600;
const LEAST_UNDISTURBED = 250;
const LEAST_KILLED = 100;

/** Delivery: how fast, how late, and what is lost when processes are killed. */
export async function benchDelivery(args: readonly string[]): Promise<void> {
  const {
    databases,
    transitions,
    storm: alerts,
    timed,
  } = parseDeliveryArgs(args);
  for (const open of databases) {
    for (const isDisturbed of [false, true]) {
      await onNew(open, database =>
        printDrain(database, transitions, isDisturbed),
      );
      await onNew(open, database =>
        printRun(database, transitions, isDisturbed),
      );
    }
    await onNew(open, database => printTimes(database, timed));
    await onNew(open, database => printStorm(database, alerts));
  }
}

async function onNew(
  open: () => Promise<DeliveryDatabase>,
  run: (database: DeliveryDatabase) => Promise<void>,
): Promise<void> {
  const database = await open();
  try {
    await run(database);
  } finally {
    await database.stop();
  }
}

async function printDrain(
  database: DeliveryDatabase,
  messages: number,
  isDisturbed: boolean,
): Promise<void> {
  const treatment = treatmentOf(database, isDisturbed);
  const run = await drainRun({ ...treatment, messages });
  const what = `${run.enqueued} pages that all wait, ${howOf(isDisturbed)}: `;
  printAccount(figures(database, what), run, {
    atLeast: isDisturbed ? LEAST_KILLED : LEAST_UNDISTURBED,
  });
}

async function printRun(
  database: DeliveryDatabase,
  transitions: number,
  isDisturbed: boolean,
): Promise<void> {
  const treatment = treatmentOf(database, isDisturbed);
  const run = await killRun({ ...treatment, transitions });
  const what = `${run.objectives} objectives evaluated for ${
    run.minutes
  } minutes, ${run.enqueued} messages, ${howOf(isDisturbed)}: `;
  const print = figures(database, what);
  printAccount(print, run, {});
  print('minutes a second', run.minutes / run.seconds, '1/s');
  print('counted wrongly', run.miscounted, 'objectives', { target: 0 });
}

function treatmentOf(
  database: DeliveryDatabase,
  isDisturbed: boolean,
): Treatment {
  return {
    database,
    workers: database.replicas,
    killAfterMs: isDisturbed ? 400 : undefined,
    faults: isDisturbed ? 0.1 : 0,
    seed: 1,
  };
}

function howOf(isDisturbed: boolean): string {
  return isDisturbed
    ? 'killed each 400 ms, 10 % of requests fail'
    : 'undisturbed';
}

function printAccount(
  print: ReturnType<typeof figures>,
  run: WorkersRun,
  rate: { readonly atLeast?: number },
): void {
  const delivered = run.delivered - run.deliveredBefore;
  print('delivered a second', delivered / run.seconds, '1/s', rate);
  print('delivered', run.delivered, 'messages');
  print('cancelled, for they were overtaken', run.cancelled, 'messages');
  print('duplicated', run.duplicated, 'messages');
  print('recovered', run.recovered, 'messages');
  print('lost', run.lost, 'messages', { target: 0 });
  print('out of order', run.outOfOrder, 'messages', { target: 0 });
  print('alerts with two incidents', run.doubleIncidents, 'alerts', {
    target: 0,
  });
  print('kills', run.kills, 'processes');
}

async function printTimes(database: DeliveryDatabase, timed: number) {
  const times = await timePages(database, timed);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))];
  const print = figures(database, 'condition true to accepted by PagerDuty: ');
  print('median', at(0.5), 'ms', { target: MEDIAN_MS });
  print('99th percentile', at(0.99), 'ms', { target: WORST_MS });
}

async function printStorm(database: DeliveryDatabase, alerts: number) {
  const { firstSeconds, lastSeconds, refused } = await storm(database, alerts);
  const print = figures(database, `${alerts} alerts in one tick: `);
  print('first page', firstSeconds, 's', { target: STORM_FIRST_SECONDS });
  print('last page', lastSeconds, 's', { target: STORM_LAST_SECONDS });
  print('refused for their rate', refused, 'requests', { target: 0 });
}

function figures({ name }: DeliveryDatabase, prefix: string) {
  return (
    what: string,
    value: number,
    unit: string,
    goal: { readonly target?: number; readonly atLeast?: number } = {},
  ) =>
    printFigure({
      bench: 'delivery',
      database: name,
      what: `${prefix}${what}`,
      value,
      unit,
      ...goal,
    });
}
