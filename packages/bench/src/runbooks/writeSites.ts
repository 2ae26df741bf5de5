import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Entity } from '@backstage/catalog-model';

/** Long ago, so that nobody is still writing them. */
const WRITTEN_AT = new Date('2026-11-01T00:00:00Z');

/** Names that pages and alerts of the fleet share. */
export const alertOf = (site: number, page: number) =>
  `Service${site}Fails${page}`;

/** Writes the docs of some services, each with pages of its own, and describes the services. */
export async function writeSites(
  root: string,
  { sites, pages }: { sites: number; pages: number },
): Promise<Entity[]> {
  const entities: Entity[] = [];
  for (let site = 0; site < sites; site += 1) {
    const folder = join(root, `site-${site}`);
    await write(join(folder, 'mkdocs.yml'), `site_name: Site ${site}\n`);
    for (let page = 0; page < pages; page += 1) {
      const file = join(
        folder,
        `docs/runbooks/area-${page % 7}/page-${page}.md`,
      );
      await write(file, pageOf(site, page));
    }
    entities.push(entityOf(folder, site));
  }
  return entities;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, WRITTEN_AT, WRITTEN_AT);
}

function entityOf(folder: string, site: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `site-${site}`,
      annotations: {
        'backstage.io/managed-by-location': `file:${folder}/catalog-info.yaml`,
        'backstage.io/techdocs-ref': 'dir:.',
      },
    },
    spec: { owner: `team-${site % 20}`, system: `system-${site % 10}` },
  };
}

/** About as long as the median of public runbooks. */
function pageOf(site: number, page: number): string {
  const alert = alertOf(site, page);
  const isPattern = page % 50 === 49;
  return [
    '---',
    `title: ${alert} of the service`,
    `alerts: [${isPattern ? `"${alert}*"` : alert}]`,
    `slos: [objective-${site}-${page}]`,
    'last_reviewed_on: 2026-10-01',
    'review_in: 6 months',
    '---',
    '## Symptoms',
    'Requests fail, and people see errors. '.repeat(6),
    '## Diagnosis',
    'Look at the pods and their logs:',
    '```sh',
    'kubectl --namespace <namespace> get pods',
    'kubectl --namespace <namespace> logs deploy/service --tail 100',
    '```',
    `See [the other](page-${(page + 7) % 50}.md).`,
    '## Resolution',
    '1. Roll back the last release.',
    '2. Scale out. '.repeat(8),
    '## Prevention',
    'Test it before. '.repeat(6),
    '',
  ].join('\n');
}
