import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { WireAlertDefinition } from '@nines/backstage-plugin-slo-common';
import { parseAllDocuments } from 'yaml';
import { DatabaseAlertStore } from '../database/alerts/DatabaseAlertStore';
import { DatabaseIndexStore } from '../database/index/DatabaseIndexStore';
import { migrationsDirectory } from '../database/openDatabase';
import { readDocsFolder } from '../ingestion/DocsFolder';
import { takeRunbooks } from '../ingestion/takeRunbooks';
import { judgeMatches, matchAlerts, orphansOf } from './linkAlerts';

const CORPUS = resolve(
  __dirname,
  '../../../../../shared/corpora/runbooks-postmortems',
);
const PAGES = join(CORPUS, 'runbooks/prometheus-operator-runbooks');
const RULES = join(CORPUS, 'alert-rules/kube-prometheus-rules');
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const docsRef = 'component:default/runbooks';

const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(ending))
    .map(file => join(folder, file));

type Rule = {
  alert?: string;
  labels?: { severity?: string };
  annotations?: { runbook_url?: string };
};

/** As the SLO plugin tells of them: one of each name and address. */
function alertsOf(files: readonly string[]): WireAlertDefinition[] {
  const rules = files.flatMap(file =>
    parseAllDocuments(readFileSync(file, 'utf8')).flatMap(document => {
      const { kind, spec } = document.toJSON() ?? {};
      if (kind !== 'PrometheusRule') return [];
      return spec.groups.flatMap((group: { rules: Rule[] }) => group.rules);
    }),
  );
  return rules.flatMap(({ alert, labels, annotations }: Rule) =>
    alert === undefined
      ? []
      : [
          {
            ...{ entityRef: 'component:default/cluster', name: alert },
            ...{ origin: 'prometheus', severity: labels?.severity ?? null },
            urgency: labels?.severity === 'critical' ? 'page' : 'ticket',
            runbook: annotations?.runbook_url,
          },
        ],
  );
}

(existsSync(CORPUS) ? describe : describe.skip)('the corpora', () => {
  it('have alerts that lead to their runbooks, and both dead ends', async () => {
    const db = await databases.init('SQLITE_3');
    await db.migrate.latest({ directory: migrationsDirectory });
    const index = new DatabaseIndexStore(db);
    const alerts = new DatabaseAlertStore(db);
    const files = filesOf(PAGES, '.md').map(path => ({
      file: `docs/${relative(PAGES, path)}`,
      text: readFileSync(path, 'utf8'),
    }));
    const pages = readDocsFolder({ type: 'dir', target: '.' }, files);
    const { runbooks } = takeRunbooks(pages, { docsRef, sharing: [] });
    expect(runbooks).toHaveLength(108);
    await index.saveEntities([
      { entityRef: docsRef, kind: 'component', title: 'Runbooks', docsRef },
    ]);
    const site = { docsRef, revision: 0, inputHash: '', etag: '', skipped: [] };
    const source = { status: 'ok' } as const;
    await index.saveSource({ ...site, source, runbooks }, 1 as Instant);
    await alerts.replace(alertsOf(filesOf(RULES, '.yaml')));

    const input = await alerts.readLinkInput();
    const shared = [docsRef];
    const matched = matchAlerts(input, { portalUrl: '', shared });
    const linked = judgeMatches(matched, input, () => []);
    const names = (kind: string) =>
      new Set(
        linked
          .filter(({ outcome }) => outcome.kind === kind)
          .map(({ alert }) => alert.name),
      );
    // EXPECTED.md §1
    expect(new Set(linked.map(({ alert }) => alert.name)).size).toBe(125);
    expect(names('found').size).toBe(99);
    expect(names('deadPage').size).toBe(26);
    const orphans = [...orphansOf(linked, input)].map(ref =>
      ref.toLowerCase().split('/').slice(-2).join('/'),
    );
    expect(orphans.sort()).toEqual([
      'etcd/etcdbackendquotalowspace',
      'etcd/etcdgrpcrequestsslow',
      'etcd/etcdhighfsyncdurations',
      'etcd/etcdhighnumberoffailedgrpcrequests',
      'etcd/etcdinsufficientmembers',
      'etcd/etcdmembersdown',
      'etcd/etcdnoleader',
      'kubernetes/kubejobcompletion',
      'kubernetes/kubeproxydown',
    ]);
  });
});
