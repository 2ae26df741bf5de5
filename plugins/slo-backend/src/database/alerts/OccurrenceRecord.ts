import {
  AlertKey,
  AlertKind,
  AlertReason,
  EscalationState,
  Instant,
  ResolveReason,
  Suppression,
} from '@nines/backstage-plugin-slo-common';

/**
 * What a notification needs to know of an occurrence beside its numbers, as of when it fired: it must still be told after the
 * definition or the entity is gone.
 */
export type OccurrenceContext = {
  readonly entityTitle: string;
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
  readonly sloTitle: string;
  /** An absolute address of a runbook, or a path of the portal, as its definition gives it. */
  readonly runbook?: string;
  /** What its definition gives where that is neither: a name, which the runbooks plugin looks up. */
  readonly runbookName?: string;
  /** As in `AlertSubject`. */
  readonly policyName?: string;
  /** As in `AlertSubject`. */
  readonly instances?: readonly string[];
  /** One sentence with its numbers: why it fired. Follows the reasons. */
  readonly sentence: string;
};

/** All that led to an occurrence, for people. */
export type OccurrenceExplanation = {
  /** More than the sentence says, a line each. */
  readonly lines: readonly string[];
  /** Reasons that came after it fired. */
  readonly changes: readonly {
    readonly at: Instant;
    readonly added: readonly AlertReason[];
  }[];
};

/** One alert that fired, open or resolved. */
export type OccurrenceRecord = AlertKey & {
  readonly id: string;
  /** Id of the occurrence that leads the group. */
  readonly groupId: string;
  readonly kind: AlertKind;
  readonly alertName: string;
  readonly entityRef: string;
  readonly status: 'firing' | 'acknowledged' | 'resolved';
  readonly firedAt: Instant;
  /** When its condition first held. */
  readonly pendingSince: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: string;
  readonly resolvedAt?: Instant;
  readonly resolveReason?: ResolveReason;
  readonly reasons: readonly AlertReason[];
  readonly explanation: OccurrenceExplanation;
  readonly context: OccurrenceContext;
  /** Absent while it may tell people. */
  readonly suppression?: Suppression;
  /** When somebody was first told of it; absent while nobody was. */
  readonly toldAt?: Instant;
  /** When a person did something to it last: what happened before and comes later is too late. */
  readonly actedAt?: Instant;
  /** Of the whole group; only of the one that leads it. */
  readonly escalation?: EscalationState;
  /** When the next step is due; absent while none is, and while every open occurrence of the group is suppressed. */
  readonly escalationDueAt?: Instant;
  /** 0 before it was saved. */
  readonly revision: number;
};
