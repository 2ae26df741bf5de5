import { printFigure } from '../printFigure';
import { DeliveryDatabase } from './openDatabases';
import { killRun } from './killRun';
import { parseDeliveryArgs } from './parseDeliveryArgs';
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
    await onNew(open, database => printRun(database, transitions, false));
    await onNew(open, database => printRun(database, transitions, true));
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

async function printRun(
  database: DeliveryDatabase,
  transitions: number,
  isDisturbed: boolean,
): Promise<void> {
  const run = await killRun({
    database,
    transitions,
    workers: database.replicas,
    killAfterMs: isDisturbed ? 400 : undefined,
    faults: isDisturbed ? 0.1 : 0,
    seed: 1,
  });
  const how = isDisturbed
    ? 'killed each 400 ms, 10 % of requests fail'
    : 'undisturbed';
  const print = figures(database, `${run.enqueued} messages, ${how}: `);
  const least = isDisturbed ? LEAST_KILLED : LEAST_UNDISTURBED;
  print('delivered a second', run.delivered / run.seconds, '1/s', {
    atLeast: least,
  });
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
