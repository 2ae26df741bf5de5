import { Entity } from '@backstage/catalog-model';

/** The kinds of entity that incidents and postmortems are about, or that own or hold some that are. */
export const POSTMORTEM_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
  'user',
] as const;

/** True where the card and the tab have something to show; for `EntitySwitch` in the legacy system. @public */
export function isPostmortemsAvailable(entity: Entity): boolean {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return POSTMORTEM_KINDS.some(known => known === kind);
}
