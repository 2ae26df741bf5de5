import { parseArgs } from 'node:util';
import { DeliveryDatabase, openPostgres, openSqlite } from './openDatabases';

export type DeliveryArgs = {
  readonly databases: readonly (() => Promise<DeliveryDatabase>)[];
  /** Of the runs with workers. */
  readonly transitions: number;
  /** That fire in one minute, for one PagerDuty service. */
  readonly storm: number;
  /** Whose way from tick to PagerDuty is timed. */
  readonly timed: number;
};

const OPENERS = {
  sqlite: openSqlite,
  postgres: () => openPostgres(process.env.NINES_BENCH_POSTGRES),
};

const DEFAULTS = {
  database: 'sqlite,postgres',
  transitions: '4000',
  storm: '1000',
  timed: '200',
};

const QUICK = {
  database: 'sqlite',
  transitions: '20',
  storm: '30',
  timed: '5',
};

/** `--database sqlite,postgres --transitions 4000 --storm 1000 --timed 200`; `--quick` is small throughout. */
export function parseDeliveryArgs(args: readonly string[]): DeliveryArgs {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: text,
      transitions: text,
      storm: text,
      timed: text,
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick, ...given } = values;
  const chosen = { ...(quick ? QUICK : DEFAULTS), ...given };
  const names = chosen.database.split(',');
  return {
    databases: Object.entries(OPENERS)
      .filter(([name]) => names.includes(name))
      .map(([, open]) => open),
    transitions: Number(chosen.transitions),
    storm: Number(chosen.storm),
    timed: Number(chosen.timed),
  };
}
