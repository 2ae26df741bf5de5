import {
  ChangedPart,
  ChangedSlo,
  Instant,
  SloDefinition,
  SloRef,
} from '@nines/backstage-plugin-slo-common';
import { EntityRecord } from '../definitions/EntityStore';
import { OutboxMessage } from '../outbox';

/** What changed in the definition of an SLO in one minute. */
export type DefinitionChange = ChangedSlo & {
  readonly sloRef: SloRef;
  readonly definition: SloDefinition;
  readonly entity: Omit<EntityRecord, 'kind'>;
  readonly at: Instant;
  readonly parts: readonly ChangedPart[];
};

/** Changes of definitions, and those who are told of them. */
export interface DefinitionChangeStore {
  /**
   * Changed targets and indicators of SLOs that are there, oldest first. What is defined for the first time, or anew after it
   * was gone, is no change.
   */
  readSince(since: Instant): Promise<readonly DefinitionChange[]>;

  /**
   * Puts messages into the outbox that were never there: each is the only one of its group. It locks nothing that alerts need.
   *
   * @returns how many were added
   */
  announce(messages: readonly OutboxMessage[], now: Instant): Promise<number>;
}
