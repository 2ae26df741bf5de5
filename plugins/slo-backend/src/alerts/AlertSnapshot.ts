import { AlertKey, AlertState } from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { EntityRecord } from '../database/definitions/EntityStore';

/** The state of a series that is not quiet. */
export type StateRecord = {
  readonly key: AlertKey;
  readonly state: AlertState;
  readonly revision: number;
};

/** All that a decision starts from, read under the lock on alerts. */
export type AlertSnapshot = {
  /** A series without one is inactive. */
  readonly states: readonly StateRecord[];
  /** All open occurrences, and those of their groups that ended. */
  readonly occurrences: readonly OccurrenceRecord[];
  /** By ref: those that were asked for, as far as the catalog has them. */
  readonly entities: ReadonlyMap<string, EntityRecord>;
};
