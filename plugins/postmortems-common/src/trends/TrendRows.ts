import {
  FactorKind,
  Severity,
  WireActionItem,
  WireDurations,
  WireSloImpact,
} from '../wire';

/** Of a postmortem, what the trends count. @public */
export type TrendPostmortem = {
  readonly id: string;
  readonly ref: string;
  readonly severity: Severity;
  /** Impact start, else when it was created; epoch ms. */
  readonly at: number;
  readonly durations: WireDurations;
  readonly sloImpacts: readonly Pick<
    WireSloImpact,
    'sloRef' | 'budgetConsumed'
  >[];
  readonly factorKinds: readonly FactorKind[];
  readonly entityRefs: readonly string[];
  /** Refs or ids of those that it is the recurrence of. */
  readonly recurrenceOf: readonly string[];
};

/** Of an action item, what the trends count. @public */
export type TrendAction = Pick<
  WireActionItem,
  | 'type'
  | 'priority'
  | 'status'
  | 'dueDate'
  | 'zone'
  | 'createdAt'
  | 'completedAt'
> & {
  readonly postmortemId: string;
  /** How often its due date was moved. */
  readonly moveCount: number;
};

/** What the trends are computed from. @public */
export type TrendRows = {
  /** Of the time asked about, and those that they are the recurrence of, whenever they were. */
  readonly postmortems: readonly TrendPostmortem[];
  /** Of all these postmortems. */
  readonly actionItems: readonly TrendAction[];
};
