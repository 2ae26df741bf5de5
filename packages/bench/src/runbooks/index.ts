import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Entity } from '@backstage/catalog-model';
import { migrationsDirectory } from '@nines/backstage-plugin-runbooks-backend/testUtils';
import { startPostgresDatabase, startSqlite } from '../startDatabase';
import { benchIndexing } from './benchIndexing';
import { benchLookUp } from './benchLookUp';
import { benchTab } from './benchTab';
import { writeSites } from './writeSites';

const STARTERS = { sqlite: startSqlite, postgres: startPostgresDatabase };

const DEFAULTS = {
  sites: '50',
  pages: '100',
  entities: '20000',
  requests: '500',
  database: 'sqlite,postgres',
};

/** Seconds instead of minutes: shows that it runs, its figures say nothing. */
const QUICK = {
  sites: '2',
  pages: '5',
  entities: '20',
  requests: '5',
  database: 'sqlite',
};

/**
 * Runbooks: indexing the pages of many services, cold and without a change, and finding the one of an alert.
 *
 * `--sites 50 --pages 100 --entities 20000 --requests 500 --database sqlite,postgres`; pages are those of each site, entities all that
 * the catalog lists; `--quick` is small throughout; `--url` of a running demo measures its tab instead
 */
export async function benchRunbooks(args: readonly string[]): Promise<void> {
  const { values: parsed } = parseArgs({
    args: [...args],
    options: {
      sites: { type: 'string' },
      pages: { type: 'string' },
      entities: { type: 'string' },
      requests: { type: 'string' },
      database: { type: 'string' },
      quick: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  });
  const { quick, url, ...given } = parsed;
  if (url) {
    await benchTab(url);
    return;
  }
  const values = { ...(quick ? QUICK : DEFAULTS), ...given };
  const [sites, pages, all, requests] = [
    values.sites,
    values.pages,
    values.entities,
    values.requests,
  ].map(Number);
  const root = await mkdtemp(join(tmpdir(), 'nines-bench-'));
  try {
    const documented = await writeSites(root, { sites, pages });
    const others = Math.max(0, all - sites);
    const entities = [
      ...documented,
      ...Array.from({ length: others }, (_, index) => plainEntity(index)),
    ];
    for (const [name, start] of Object.entries(STARTERS)) {
      if (!values.database.split(',').includes(name)) continue;
      const database = await start(migrationsDirectory);
      try {
        await benchIndexing(database, { entities, pages: sites * pages });
        await benchLookUp(database, { sites, pages, requests });
      } finally {
        await database.stop();
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A service whose docs are a site's, as a whole. */
function plainEntity(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      annotations: { 'backstage.io/techdocs-entity': `site-${index % 50}` },
    },
    spec: { owner: `team-${index % 20}`, system: `system-${index % 10}` },
  };
}
