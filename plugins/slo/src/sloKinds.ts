import { Entity } from '@backstage/catalog-model';

/** The kinds of entity that have SLOs of their own, or contain some that do. */
export const SLO_KINDS = [
  'component',
  'api',
  'system',
  'resource',
  'domain',
  'group',
  'user',
] as const;

/** True where the card and the tab have something to show; for `EntitySwitch` in the legacy system. @public */
export function isSloAvailable(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return SLO_KINDS.some(known => known === kind);
}
