import { parseArgs } from 'node:util';
import {
  DatabaseLedgerStore,
  DatabaseObjectiveStore,
  DatabaseStatusStore,
  evaluate,
} from '@nines/backstage-plugin-slo-backend/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  DEFAULT_BUDGET_POLICY,
  Instant,
  Slot,
  slotEnd,
} from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { measure } from './measure';
import { printFigure } from './printFigure';
import { Fleet, seedFleet } from './seedFleet';
import { NOW, seedLedger } from './seedLedger';
import { startApi } from './startApi';
import { startPostgresDatabase, startSqlite } from './startDatabase';

const TARGET_MS = 100;
const TARGET_BYTES = 200_000;
/** Requests before the measured ones. */
const WARM_UP = 20;
const STARTERS = { sqlite: startSqlite, postgres: startPostgresDatabase };

const DEFAULTS = {
  entities: '20000',
  objectives: '10000',
  days: '35',
  requests: '200',
  database: 'postgres',
};

/** Seconds instead of minutes: shows that it runs, its figures say nothing. */
const QUICK = {
  entities: '40',
  objectives: '20',
  days: '2',
  requests: '5',
  database: 'sqlite',
};

type Request = { readonly what: string; path(index: number): string };

/**
 * The pages that people open, over HTTP and warm: the entity card, the fleet page plain, filtered, searched and far down, and
 * the roll-up of a system. Once for a caller who may read everything, once for one who may read every other entity.
 *
 * `--entities 20000 --objectives 10000 --days 35 --requests 200 --database postgres`; `--quick` is small throughout
 */
export async function benchApi(args: readonly string[]): Promise<void> {
  const { values: parsed } = parseArgs({
    args: [...args],
    options: {
      entities: { type: 'string' },
      objectives: { type: 'string' },
      days: { type: 'string' },
      requests: { type: 'string' },
      database: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick, ...given } = parsed;
  const values = { ...(quick ? QUICK : DEFAULTS), ...given };
  const objectives = Number(values.objectives);
  const days = Number(values.days);
  for (const [name, start] of Object.entries(STARTERS)) {
    if (!values.database.split(',').includes(name)) continue;
    const database = await start();
    try {
      const fleet = await seedFleet(database.db, {
        entities: Number(values.entities),
        objectives,
        now: slotEnd((NOW - days * 1_440) as Slot),
      });
      await seedLedger(database.db, { objectives, days });
      await computeAll(database.db);
      const context = { ...fleet, db: database.db, database: name, objectives };
      await benchPages(context, Number(values.requests));
    } finally {
      await database.stop();
    }
  }
}

/** One tick, so that there are numbers to serve. */
async function computeAll(db: Knex): Promise<void> {
  await evaluate(
    {
      clock: { now: async () => slotEnd(NOW) },
      objectives: new DatabaseObjectiveStore(db),
      ledger: new DatabaseLedgerStore({ database: db }),
      statuses: new DatabaseStatusStore(db),
      sources: new Map(),
      policy: DEFAULT_BUDGET_POLICY,
      logger: mockServices.rootLogger(),
    },
    new AbortController().signal,
  );
  if (db.client.config.client === 'pg') await db.raw('analyze');
}

type Context = Fleet & {
  readonly db: Knex;
  readonly database: string;
  readonly objectives: number;
};

async function benchPages(context: Context, requests: number): Promise<void> {
  const half = context.entityRefs.filter((_, index) => index % 2 === 0);
  const { measuredRefs } = context;
  const callers = [
    { caller: 'unconditional', readable: undefined, shown: measuredRefs },
    {
      caller: `conditional, ${half.length} entities`,
      readable: half,
      shown: measuredRefs.filter((_, index) => index % 2 === 0),
    },
  ];
  for (const { caller, readable, shown } of callers) {
    const now = slotEnd(NOW) as Instant;
    const api = await startApi(context.db, { now, readable });
    try {
      for (const page of pagesOf(shown)) {
        const figures = await request(api.url, page, requests);
        const { database, objectives } = context;
        const base = { bench: 'api', database, objectives };
        const what = `${page.what}, ${caller}`;
        printFigure({
          ...base,
          what: `${what}, p50`,
          value: figures.p50,
          unit: 'ms',
        });
        printFigure({
          ...base,
          what: `${what}, p95`,
          value: figures.p95,
          unit: 'ms',
          target: TARGET_MS,
        });
        printFigure({
          ...base,
          what: `${what}, largest answer`,
          value: figures.bytes,
          unit: 'bytes',
          target: TARGET_BYTES,
        });
      }
    } finally {
      await api.stop();
    }
  }
}

function pagesOf(entityRefs: readonly string[]): Request[] {
  const nameOf = (index: number) =>
    parseEntityRef(entityRefs[(index * 37) % entityRefs.length]).name;
  return [
    {
      what: 'entity card',
      path: i => `/entities/component/default/${nameOf(i)}`,
    },
    { what: 'fleet page', path: () => '/slos' },
    { what: 'fleet page of 100', path: () => '/slos?limit=100' },
    {
      what: 'fleet page, filtered',
      path: i => `/slos?owner=group:default/team-${2 * (i % 70)}&state=healthy`,
    },
    { what: 'fleet page, searched', path: i => `/slos?search=service-${i}` },
    {
      what: 'fleet page, far down',
      path: i => `/slos?sort=title&offset=${i * 20}`,
    },
  ];
}

async function request(
  url: string,
  { path }: Request,
  requests: number,
): Promise<{ p50: number; p95: number; bytes: number }> {
  const taken: number[] = [];
  const sizes: number[] = [];
  const open = async (address: string) => {
    const response = await fetch(`${url}${address}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${address}: ${text}`);
    sizes.push(Buffer.byteLength(text));
  };
  for (let index = 0; index < requests + WARM_UP; index += 1) {
    const ms = await measure(() => open(path(index)));
    if (index >= WARM_UP) taken.push(ms);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(share * taken.length)];
  return { p50: at(0.5), p95: at(0.95), bytes: Math.max(...sizes) };
}
