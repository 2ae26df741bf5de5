import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Entity } from '@backstage/catalog-model';

/** Long before the tests, so that nobody is still writing it. */
const LONG_AGO = new Date('2026-11-01T00:00:00Z');

/** A runbook that nothing is wrong with. */
export function runbook(
  fields: Readonly<Record<string, string>> = {},
  sections: readonly string[] = [],
): string {
  const front = {
    last_reviewed_on: '2026-11-01',
    review_in: '6 months',
    dashboards: '[{ title: Board, url: "https://grafana.example/d/1" }]',
    escalation: 'policy:default/shop',
    ...fields,
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  return [
    '---',
    ...lines,
    '---',
    '',
    '# It fails',
    '## Symptoms',
    'People cannot pay.',
    '## Diagnosis',
    'Look:',
    '```sh',
    'kubectl get pods',
    '```',
    '## Resolution',
    'Roll back.',
    '## Prevention',
    'Test it.',
    ...sections,
    '',
  ].join('\n');
}

/** Files of entities on this machine. */
export class Fleet {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  write(file: string, text: string, time = LONG_AGO): void {
    const path = join(this.#root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, time, time);
  }

  remove(file: string): void {
    rmSync(join(this.#root, file), { recursive: true });
  }

  /** An entity whose descriptor lies in a folder of its name. */
  entity(
    name: string,
    annotations: Readonly<Record<string, string>> = {},
    spec: Readonly<Record<string, string>> = {},
    kind = 'Component',
  ): Entity {
    const descriptor = join(this.#root, name, 'catalog-info.yaml');
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        annotations: {
          'backstage.io/managed-by-location': `file:${descriptor}`,
          ...annotations,
        },
      },
      spec: { owner: 'shop-team', system: 'shop', ...spec },
    };
  }
}
