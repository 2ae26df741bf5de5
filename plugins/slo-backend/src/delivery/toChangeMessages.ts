import { createHash } from 'node:crypto';
import {
  AlertSubject,
  DestinationRef,
  ESCALATION_POLICY_ANNOTATION,
  EscalationBook,
  Instant,
  Slot,
  alertNameOf,
  choosePolicy,
  describeChanges,
  slotAt,
} from '@nines/backstage-plugin-slo-common';
import { DefinitionChange } from '../database/definitionChanges/DefinitionChangeStore';
import { OutboxMessage } from '../database/outbox';
import { linkToSlo } from './linkToSlo';

/** SLOs that change in one minute and are told one by one; more, as a template's, are one message. */
const MOST_APART = 10;

/**
 * Who is told of changed definitions: those that would be told of a page of the same SLO, as far as they keep changes. What is
 * told, and its id, depend on nothing else, so that the same changes make the same messages again.
 */
export function toChangeMessages(
  changes: readonly DefinitionChange[],
  options: {
    readonly book: EscalationBook;
    readonly takesChanges: ReadonlySet<DestinationRef>;
    /** Without a slash at its end. */
    readonly portalUrl: string;
    readonly now: Instant;
  },
): OutboxMessage[] {
  const { book, takesChanges, portalUrl, now } = options;
  const batches = new Map<string, Batch>();
  for (const change of changes) {
    const { policy } = choosePolicy(book, subjectOf(change), now);
    const told = policy?.steps.flatMap(({ notify }) => notify) ?? [];
    for (const destination of new Set(told)) {
      if (!takesChanges.has(destination)) continue;
      const slot = slotAt(change.at);
      const key = `${slot} ${destination}`;
      const batch = batches.get(key) ?? { slot, destination, changes: [] };
      batches.set(key, { ...batch, changes: [...batch.changes, change] });
    }
  }
  return [...batches.values()].flatMap(batch => toMessages(batch, portalUrl));
}

type Batch = {
  readonly slot: Slot;
  readonly destination: DestinationRef;
  readonly changes: readonly DefinitionChange[];
};

function toMessages(
  { slot, destination, changes }: Batch,
  portalUrl: string,
): OutboxMessage[] {
  const parts =
    changes.length > MOST_APART ? [changes] : changes.map(each => [each]);
  return parts.map(part => {
    const refs = part.map(({ sloRef }) => sloRef);
    const [{ at, entity, sloRef }] = part;
    const link =
      part.length === 1 ? linkToSlo(sloRef, portalUrl) : `${portalUrl}/slo`;
    return {
      destination,
      notification: {
        version: 1,
        event: 'changed',
        groupId: `change-${hash([slot, refs])}`,
        at,
        occurrences: [],
        more: 0,
        change: {
          summary: describeChanges(part),
          entityRef: entity.entityRef,
          link,
        },
      },
    };
  });
}

/** The page that the SLO would raise now. */
function subjectOf({
  sloRef,
  definition,
  entity,
}: DefinitionChange): AlertSubject {
  const { title: _, ...known } = entity;
  const policyName = definition.annotations[ESCALATION_POLICY_ANNOTATION];
  return {
    ...known,
    sloRef,
    objectiveKey: definition.objectives[0].id,
    severity: 'page',
    kind: 'burn',
    alertName: alertNameOf(definition.name, 'burn', 'page'),
    ...(policyName !== undefined && { policyName }),
  };
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
