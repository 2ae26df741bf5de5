import { parseArgs } from 'node:util';
import { migrationsDirectory } from '@nines/backstage-plugin-postmortems-backend/testUtils';
import { startPostgresDatabase, startSqlite } from '../startDatabase';
import { benchImport } from './benchImport';
import { benchLists } from './benchLists';
import { benchPage } from './benchPage';
import { seedRecords } from './seedRecords';

const STARTERS = { sqlite: startSqlite, postgres: startPostgresDatabase };

const DEFAULTS = {
  postmortems: '10000',
  items: '50000',
  events: '2000',
  requests: '100',
  database: 'sqlite,postgres',
};

/** Seconds instead of minutes: shows that it runs, its figures say nothing. */
const QUICK = {
  postmortems: '30',
  items: '100',
  events: '20',
  requests: '3',
  database: 'sqlite',
};

/**
 * Postmortems and action items: pages of lists as readers of everything and of a part, one postmortem with a long timeline, trends, and
 * the import of the corpora.
 *
 * `--postmortems 10000 --items 50000 --events 2000 --requests 100 --database sqlite,postgres`; `--quick` is small throughout; `--url` of
 * a running demo measures its page instead
 */
export async function benchPostmortems(args: readonly string[]): Promise<void> {
  const { values: parsed } = parseArgs({
    args: [...args],
    options: {
      postmortems: { type: 'string' },
      items: { type: 'string' },
      events: { type: 'string' },
      requests: { type: 'string' },
      database: { type: 'string' },
      quick: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  });
  const { quick, url, ...given } = parsed;
  if (url) {
    await benchPage(url);
    return;
  }
  const values = { ...(quick ? QUICK : DEFAULTS), ...given };
  const [postmortems, items, events, requests] = [
    values.postmortems,
    values.items,
    values.events,
    values.requests,
  ].map(Number);
  for (const [name, start] of Object.entries(STARTERS)) {
    if (!values.database.split(',').includes(name)) continue;
    const database = await start(migrationsDirectory);
    try {
      await seedRecords(database, { postmortems, items, events });
      await benchLists(database, { requests });
      await benchImport(database, { quick });
    } finally {
      await database.stop();
    }
  }
}
