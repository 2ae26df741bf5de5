import {
  BrokenSlo,
  Instant,
  Objective,
  SloDefinition,
  SloRef,
  Slot,
  TargetVersion,
} from '@nines/backstage-plugin-slo-common';

/** Label values of one group, by label name. */
export type ObjectiveGroup = Readonly<Record<string, string>>;

/**
 * One objective as the engine measures it: one per epoch, and one more per group of a grouped SLO.
 *
 * For an SLO with `definition.grouping`, the objective without `group` is the *parent*: it is what a source is asked, split by
 * the labels, and it has no events of its own. Its groups are objectives of their own once
 * {@link ObjectiveStore.ensureGroups} has seen them.
 */
export type ActiveObjective = {
  /** Series of the events; a new integer for each epoch. */
  readonly ledgerId: number;
  /** Series of the judged slices; present exactly when `objective.slices` is. */
  readonly sliceLedgerId?: number;
  /** Series of the SLO's own composite slices, the same for all objectives of a composite SLO with slices. */
  readonly compositeLedgerId?: number;
  readonly sloRef: SloRef;
  readonly entityRef: string;
  /** Unique in its SLO: `objective.id`, with the group's labels where there is a group. */
  readonly objectiveKey: string;
  /** With the instance of the entity's annotation filled in where an indicator names none. */
  readonly definition: SloDefinition;
  readonly objective: Objective;
  readonly group?: ObjectiveGroup;
  /** When this epoch was first seen; history before it may be back-filled. */
  readonly epochStartedAt: Slot;
  /** Ascending by `from`; the first holds for everything before it too. */
  readonly targets: readonly TargetVersion[];
};

/** One epoch of an objective, past or present. */
export type ObjectiveEpoch = {
  readonly ledgerId: number;
  readonly objectiveKey: string;
  readonly startedAt: Slot;
  /** Absent while it runs. */
  readonly endedAt?: Slot;
  /** Why it began, for a person: `first seen`, `the indicator changed`. */
  readonly reason: string;
};

/** An SLO that is defined, and cannot be measured: its definition has errors and never was good. */
export type InvalidSlo = BrokenSlo & {
  readonly sloRef: SloRef;
  readonly entityRef: string;
  /** How many errors it has. */
  readonly problems: number;
  /** True for example data. */
  readonly example: boolean;
};

/** What is measured, from the definitions that were read. */
export interface ObjectiveStore {
  /**
   * All objectives of SLOs that are not archived, in the order of their ledger ids. Cached by a revision in the database: asking
   * again costs one row while nothing changed, and answers the very same array.
   */
  listActive(): Promise<readonly ActiveObjective[]>;

  /** SLOs that cannot be measured, of one entity or of all, in the order of their refs. */
  listInvalid(entityRef?: string): Promise<readonly InvalidSlo[]>;

  /** Epochs of one SLO, oldest first; also of an archived one. */
  listEpochs(sloRef: SloRef): Promise<readonly ObjectiveEpoch[]>;

  /**
   * Makes groups that a source reported objectives of their own; those that are known stay. At most 1,000 groups for one
   * parent: more are dropped, and the answer says how many.
   */
  ensureGroups(
    parentLedgerId: number,
    groups: readonly ObjectiveGroup[],
    now: Instant,
  ): Promise<{ readonly added: number; readonly dropped: number }>;
}
