import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  DatabaseMatchReader,
  DatabaseRunbookStore,
  RunbookResolver,
} from '@nines/backstage-plugin-runbooks-backend/testUtils';
import { ResolveQuery } from '@nines/backstage-plugin-runbooks-common';
import { measure } from '../measure';
import { printFigure } from '../printFigure';
import { BenchDatabase } from '../startDatabase';
import { alertOf } from './writeSites';

const TARGET_MS = 5;
const WARM_UP = 100;
const NOW = Date.parse('2026-11-25T09:00:00Z') as Instant;

type At = { readonly site: number; readonly page: number };

const WAYS: Readonly<Record<string, (at: At) => ResolveQuery>> = {
  'by front matter': ({ site, page }) => ({
    entity: `component:default/site-${site}`,
    alert: alertOf(site, page),
  }),
  'by an address of the portal': ({ site, page }) => ({
    entity: `component:default/site-${site}`,
    alert: 'Other',
    runbook: `https://portal.example/docs/default/component/site-${site}/runbooks/area-${
      page % 7
    }/page-${page}/#diagnosis`,
  }),
  'by an address elsewhere, shared docs': ({ page }) => ({
    entity: 'component:default/service-1',
    alert: 'Other',
    runbook: `https://runbooks.example/runbooks/area-${page % 7}/page-${page}`,
  }),
  'of the owner, by SLO': ({ site, page }) => ({
    entity: `component:default/service-${site}`,
    alert: 'Other',
    slo: `objective-${site}-${page}`,
  }),
  'that finds nothing': ({ site }) => ({
    entity: `component:default/site-${site}`,
    alert: 'NobodyKnows',
    runbook: 'https://wiki.example/somewhere/else',
  }),
};

/** Prints what it costs to find the runbook of an alert, by each way there is, and by none. */
export async function benchLookUp(
  database: BenchDatabase,
  options: { sites: number; pages: number; requests: number },
): Promise<void> {
  const { sites, pages, requests } = options;
  const { db } = database;
  if (database.name === 'postgres') await db.raw('analyze');
  const resolver = new RunbookResolver({
    matches: new DatabaseMatchReader(db),
    runbooks: new DatabaseRunbookStore(db),
    portalUrl: 'https://portal.example',
    shared: ['component:default/site-0'],
  });
  for (const [way, queryOf] of Object.entries(WAYS)) {
    const taken: number[] = [];
    let before = 0;
    for (let index = 0; index < requests + WARM_UP; index += 1) {
      if (index === WARM_UP) before = await database.cpu();
      const at = { site: (index * 7) % sites, page: (index * 13) % pages };
      const query = queryOf(at);
      const ms = await measure(() =>
        resolver.resolve(query, { readable: { kind: 'all' }, now: NOW }),
      );
      if (index >= WARM_UP) taken.push(ms);
    }
    const cpuMs = ((await database.cpu()) - before) / requests;
    taken.sort((a, b) => a - b);
    const figure = (share: number) => taken[Math.floor(share * taken.length)];
    const base = { bench: 'runbooks', database: database.name, unit: 'ms' };
    const what = `look-up ${way}`;
    printFigure({ ...base, what: `${what}, p50`, value: figure(0.5), cpuMs });
    printFigure({
      ...base,
      what: `${what}, p95`,
      value: figure(0.95),
      target: TARGET_MS,
    });
  }
}
