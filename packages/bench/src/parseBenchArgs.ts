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

/** `--objectives 1000,10000 --database sqlite|postgres --days 35 --churn 7`; each has the default of the published figures. */
export function parseBenchArgs(args: readonly string[]): BenchArgs {
  const { values } = parseArgs({
    args: [...args],
    options: {
      objectives: { type: 'string', default: '1000,10000' },
      database: { type: 'string', default: 'sqlite,postgres' },
      days: { type: 'string', default: '35' },
      churn: { type: 'string', default: '7' },
    },
  });
  return {
    objectives: values.objectives.split(',').map(Number),
    databases: Object.entries(STARTERS)
      .filter(([name]) => values.database.split(',').includes(name))
      .map(([, start]) => start),
    days: Number(values.days),
    churnDays: Number(values.churn),
  };
}
