import { Instant, Millis } from '../units';
import { AlertMatch } from './AlertMatch';

/**
 * Mutes matching alerts for a time: pages, never state. A person made it, and it always ends.
 *
 * @public
 */
export type Silence = {
  readonly id: string;
  /** At least one field. */
  readonly matchers: AlertMatch;
  readonly reason: string;
  /** User or service ref. */
  readonly author: string;
  readonly createdAt: Instant;
  readonly startsAt: Instant;
  /** Exclusive; moved forward when somebody ends it early. */
  readonly endsAt: Instant;
  /** Who ended it early. */
  readonly expiredBy?: string;
};

/** When a maintenance is. @public */
export type MaintenanceSchedule =
  | { readonly kind: 'once'; readonly start: Instant; readonly end: Instant }
  | {
      readonly kind: 'recurring';
      /** Five fields, on the wall clock of the zone. */
      readonly cron: string;
      /** IANA. */
      readonly timezone: string;
      /**
       * On the wall clock: 02:00 for two hours ends at 04:00 by the clock on the wall, also in the nights that the clocks change.
       */
      readonly duration: Millis;
      /** No occurrence begins before. */
      readonly from?: Instant;
      /** No occurrence begins at or after. */
      readonly until?: Instant;
    };

/**
 * Planned work: suppresses like a silence, and may be left out of the budget. It comes from app-config or from a file.
 *
 * @public
 */
export type MaintenanceWindow = {
  /** Unique in its scope. */
  readonly name: string;
  readonly matchers: AlertMatch;
  readonly reason: string;
  readonly author: string;
  readonly schedule: MaintenanceSchedule;
  /** Whether its minutes count for no budget. */
  readonly excludeFromBudget: boolean;
  readonly scope: PolicyScope;
};

/**
 * Whose alerts something from a file may touch: all (app-config and the shared location), or those of one entity, of what it
 * owns and of what is part of it.
 *
 * @public
 */
export type PolicyScope =
  | { readonly kind: 'config' }
  | { readonly kind: 'shared'; readonly file: string }
  | {
      readonly kind: 'entity';
      readonly entityRef: string;
      readonly file: string;
    };

/** One time that a maintenance takes. @public */
export type MaintenanceOccurrence = {
  /** `<name>` for one in app-config, else `<scope>/<name>`. */
  readonly id: string;
  readonly window: MaintenanceWindow;
  readonly start: Instant;
  /** Exclusive. */
  readonly end: Instant;
};
