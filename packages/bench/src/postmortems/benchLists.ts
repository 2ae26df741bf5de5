import { performance } from 'node:perf_hooks';
import { mockCredentials } from '@backstage/backend-test-utils';
import { printFigure } from '../printFigure';
import { BenchDatabase } from '../startDatabase';
import { ENTITIES, LONG, NOW, entityRefOf } from './seedRecords';
import { startPostmortemsApi } from './startPostmortemsApi';

const TARGET_MS = 100;
const WARM_UP = 5;

const READERS: Readonly<Record<string, readonly string[] | undefined>> = {
  'reader of all': undefined,
  'reader of 5,000 entities': Array.from({ length: ENTITIES / 2 }, (_, index) =>
    entityRefOf(index),
  ),
};

const PAGES: Readonly<Record<string, { path: string; target?: number }>> = {
  'action items, first page': { path: '/action-items?', target: TARGET_MS },
  'action items, mine': {
    path: '/action-items?subject=mine',
    target: TARGET_MS,
  },
  'action items, search': {
    path: '/action-items?search=cache',
    target: TARGET_MS,
  },
  'action items, by title': {
    path: '/action-items?sort=title',
    target: TARGET_MS,
  },
  'action items, last page': {
    path: '/action-items?offset=40000',
    target: TARGET_MS,
  },
  'action items, of a service': {
    path: `/action-items?entity=${entityRefOf(7)}`,
    target: TARGET_MS,
  },
  'postmortems, first page': { path: '/postmortems?', target: TARGET_MS },
  'postmortems, search': {
    path: '/postmortems?search=cache',
    target: TARGET_MS,
  },
  'postmortems, by title': {
    path: '/postmortems?sort=title',
    target: TARGET_MS,
  },
  'postmortems, last page': {
    path: '/postmortems?offset=9000',
    target: TARGET_MS,
  },
  'one postmortem': { path: `/postmortems/${LONG}` },
  'its timeline': { path: `/postmortems/${LONG}/timeline?limit=2000` },
  trends: { path: '/trends?' },
};

/** Prints what pages cost, as each reader. What the API does not have yet is said on standard error. */
export async function benchLists(
  database: BenchDatabase,
  { requests }: { requests: number },
): Promise<void> {
  for (const [reader, readable] of Object.entries(READERS)) {
    const api = await startPostmortemsApi(database.db, { now: NOW, readable });
    try {
      for (const [what, page] of Object.entries(PAGES)) {
        await benchPath(database, {
          ...page,
          what: `${what}, ${reader}`,
          url: `${api.url}${page.path}`,
          requests,
        });
      }
    } finally {
      await api.stop();
    }
  }
}

async function benchPath(
  database: BenchDatabase,
  options: { what: string; url: string; requests: number; target?: number },
): Promise<void> {
  const { what, url, requests, target } = options;
  const headers = {
    authorization: mockCredentials.user.header('user:default/user-7'),
  };
  const taken: number[] = [];
  let before = 0;
  for (let index = 0; index < requests + WARM_UP; index += 1) {
    if (index === WARM_UP) before = await database.cpu();
    const start = performance.now();
    const response = await fetch(url, { headers });
    const text = await response.text();
    if (index >= WARM_UP) taken.push(performance.now() - start);
    if (response.status === 404 && index === 0) {
      process.stderr.write(
        `${what}: the API has no ${new URL(url).pathname}\n`,
      );
      return;
    }
    if (!response.ok)
      throw new Error(`${url} answers ${response.status}: ${text}`);
  }
  const cpuMs = ((await database.cpu()) - before) / requests;
  taken.sort((a, b) => a - b);
  const figure = (share: number) =>
    taken[Math.min(taken.length - 1, Math.floor(share * taken.length))];
  const base = { bench: 'postmortems', database: database.name, unit: 'ms' };
  // the target is that of PostgreSQL
  const goal = database.name === 'postgres' ? target : undefined;
  printFigure({ ...base, what: `${what}, p50`, value: figure(0.5), cpuMs });
  printFigure({
    ...base,
    what: `${what}, p95`,
    value: figure(0.95),
    target: goal,
  });
}
