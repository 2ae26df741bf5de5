import { Entity } from '@backstage/catalog-model';

/** The kinds of entity that have runbooks of their own, or are served by those of others. */
export const RUNBOOK_KINDS = [
  'component',
  'api',
  'system',
  'resource',
  'domain',
  'group',
] as const;

/** True where the tab has something to show; for `EntitySwitch` in the legacy system. @public */
export function isRunbooksAvailable(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return RUNBOOK_KINDS.some(known => known === kind);
}
