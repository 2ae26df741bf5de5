import { createHash } from 'node:crypto';
import { ChangeEventsRequest } from '@nines/backstage-plugin-postmortems-common';
import { ObservedFact, secondOf } from './ObservedFact';
import { plainText } from './plainText';

const NAMES = {
  deploy: 'Deployed',
  rollback: 'Rolled back',
  config: 'Configuration changed',
  flag: 'Feature flag changed',
  migration: 'Migrated',
  other: 'Changed',
} as const;

/** What a pipeline told of a change; the sender and its id make it one, however often it is sent. */
export function toDeployFact(
  event: ChangeEventsRequest['events'][number],
  options: { readonly sender: string; readonly entityRef: string },
): ObservedFact {
  const { id, at, endAt, type, title, by, url } = event;
  const { sender, entityRef } = options;
  return {
    occurrence: '',
    entityRef,
    event: {
      at: secondOf(at),
      ...(endAt !== undefined && { endAt: secondOf(endAt) }),
      kind: 'change',
      text: `${NAMES[type]} ${plainText(entityRef)}: ${plainText(title)}`,
      source: 'deploy',
      sourceId: sourceIdOf(sender, id),
      ...(by !== undefined && { actor: { role: 'Author', ref: by } }),
      ...(url !== undefined && { evidenceUrl: url }),
      details: { type, entityRef, sender },
    },
  };
}

/** Unique with the sender, however long its name is. */
function sourceIdOf(sender: string, id: string): string {
  const digest = createHash('sha256').update(sender).digest('hex');
  return `${digest.slice(0, 32)}/${id}`;
}
