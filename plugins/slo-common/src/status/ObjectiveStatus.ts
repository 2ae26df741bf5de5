import { Budget, Forecast, SloState, TargetVersion } from '../budget';
import { BurnCondition, BurnRate } from '../burn';
import {
  BudgetingMethod,
  Objective,
  SloDefinition,
  SloRef,
  TimeWindow,
} from '../definition';
import { WindowSums } from '../ledger';
import { Instant, Ratio, Slot } from '../units';

/**
 * One objective as it is measured: one per epoch, and per group where the indicator is split.
 *
 * @public
 */
export type MeasuredObjective = {
  readonly sloRef: SloRef;
  readonly entityRef: string;
  /** Unique in its SLO: the objective's id, with the group's labels where there is a group. */
  readonly objectiveKey: string;
  readonly definition: SloDefinition;
  readonly objective: Objective;
  readonly group?: Readonly<Record<string, string>>;
  /** When this epoch was first seen; history before it may be back-filled. */
  readonly epochStartedAt: Slot;
  /** Ascending, at least one; the first holds for everything before it too. */
  readonly targets: readonly TargetVersion[];
};

/**
 * What the ledger knows of one objective, for windows that all end now. Asked for the starts that `requiredWindows` named;
 * a start before the epoch answers from the epoch's first row. Undefined when the objective has no row at all.
 *
 * @public
 */
export type WindowReader = (start: Instant) => WindowSums | undefined;

/** How the source of an objective fared in its latest request. @public */
export type SourceStatus =
  | { readonly status: 'ok' }
  /** The system could not be asked. */
  | { readonly status: 'failed'; readonly message: string }
  /** The system refused the indicator, or the definition is wrong: its owner must mend it. */
  | { readonly status: 'rejected'; readonly message: string };

/** The window that an objective was judged over. @public */
export type JudgedWindow = {
  readonly window: TimeWindow;
  /** Where the answer really starts: the ledger row it snapped to. */
  readonly from: Instant;
  readonly to: Instant;
  readonly requestedFrom: Instant;
  /** End of the calendar period; absent for rolling windows. */
  readonly periodEnd?: Instant;
};

/**
 * All the numbers of one objective at one instant.
 *
 * @public
 */
export type ObjectiveStatus = {
  readonly sloRef: SloRef;
  readonly entityRef: string;
  /** `metadata.name`. */
  readonly slo: string;
  /** {@link MeasuredObjective.objectiveKey}; empty for the SLO's own composite budget. */
  readonly objectiveKey: string;
  readonly title: string;
  readonly description?: string;
  /** Absent where the definition could not be read: state `invalid`. */
  readonly target?: Ratio;
  readonly method: BudgetingMethod;
  readonly composite: boolean;
  readonly state: SloState;
  /** When the state began, where the ledger tells; else it is taken to begin with the tick that first saw it. */
  readonly since?: Instant;
  /** One sentence or two: what the state means and what to do. */
  readonly message: string;
  /** Absent when nothing was ever measured. */
  readonly window?: JudgedWindow;
  readonly budget?: Budget;
  readonly forecast?: Forecast;
  /** One per tier of the burn table, most urgent first; empty when nothing was ever measured. */
  readonly burns: readonly BurnCondition[];
  /** Over the shortest window of the burn table: whether it still goes on. */
  readonly recentBurn?: BurnRate;
  /** Share of the budget left that the state is judged by: early in a calendar period of a larger allowance than `budget`'s. */
  readonly judgedLeft?: number;
  readonly computedAt: Instant;
  /** True for seeded example data. */
  readonly example: boolean;
};
