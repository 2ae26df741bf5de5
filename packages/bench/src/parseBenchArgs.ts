import { parseArgs } from 'node:util';
import {
  BenchDatabase,
  startPostgresDatabase,
  startSqlite,
} from './startDatabase';

export type BenchArgs = {
  readonly objectives: readonly number[];
  readonly databases: readonly (() => Promise<BenchDatabase>)[];
  readonly days: number;
  readonly churnDays: number;
};

const STARTERS = { sqlite: startSqlite, postgres: startPostgresDatabase };

const DEFAULTS = {
  objectives: '1000,10000',
  database: 'sqlite,postgres',
  days: '35',
  churn: '0',
};

/** Seconds instead of minutes: shows that a bench runs, its figures say nothing. */
const QUICK = { ...DEFAULTS, objectives: '20', database: 'sqlite', days: '2' };

/**
 * `--objectives 1000,10000 --database sqlite,postgres --days 35 --churn 0`, with the defaults of the published figures;
 * `--churn 7` adds a simulated week. `--quick` is small throughout.
 */
export function parseBenchArgs(args: readonly string[]): BenchArgs {
  const { values } = parseArgs({
    args: [...args],
    options: {
      objectives: { type: 'string' },
      database: { type: 'string' },
      days: { type: 'string' },
      churn: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick, ...given } = values;
  const { objectives, database, days, churn } = {
    ...(quick ? QUICK : DEFAULTS),
    ...given,
  };
  return {
    objectives: objectives.split(',').map(Number),
    databases: Object.entries(STARTERS)
      .filter(([name]) => database.split(',').includes(name))
      .map(([, start]) => start),
    days: Number(days),
    churnDays: Number(churn),
  };
}
