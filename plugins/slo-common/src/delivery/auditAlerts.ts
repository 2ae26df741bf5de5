import { Severity } from '../burn';
import { Instant, MINUTE_MS } from '../units';

/** A group of alerts that fires and may be heard, and what the outbox has of it. @public */
export type AuditedGroup = {
  readonly groupId: string;
  readonly alertName: string;
  readonly entityRef: string;
  readonly severity: Severity;
  readonly firedAt: Instant;
  /** When its escalation has something to do; absent when it has not. */
  readonly escalationDueAt?: Instant;
  readonly delivered: number;
  readonly dead: number;
  /** When the oldest message that still waits was decided. */
  readonly oldestPendingAt?: Instant;
};

/** A promise that was not kept. @public */
export type AuditViolation = {
  readonly kind: /** It fires, and nobody was, is, or will be told. */
  | 'nobodyTold'
    /** What is to be told of it waits for too long. */
    | 'undelivered'
    /** All that was to be told of it was given up. */
    | 'givenUp'
    /** The next step of its escalation is past. */
    | 'stepOverdue';
  readonly groupId: string;
  readonly alertName: string;
  readonly entityRef: string;
  readonly severity: Severity;
  /** Since when, as far as is known. */
  readonly since: Instant;
};

/** How long delivery and escalation may take before it is an alarm. @public */
export const AUDIT_GRACE_MS = 2 * MINUTE_MS;

/**
 * Proves that each alert that fires was told to somebody or is being told, from what is stored alone: it knows nothing of how
 * that comes about.
 *
 * @public
 */
export function auditAlerts(
  groups: readonly AuditedGroup[],
  now: Instant,
): AuditViolation[] {
  return groups.flatMap(group => {
    const { groupId, alertName, entityRef, severity } = group;
    const found = judge(group, (now - AUDIT_GRACE_MS) as Instant);
    return found ? [{ ...found, groupId, alertName, entityRef, severity }] : [];
  });
}

function judge(
  group: AuditedGroup,
  overdue: Instant,
): Pick<AuditViolation, 'kind' | 'since'> | undefined {
  const { escalationDueAt, delivered, dead, oldestPendingAt, firedAt } = group;
  if (escalationDueAt !== undefined && escalationDueAt < overdue) {
    return { kind: 'stepOverdue', since: escalationDueAt };
  }
  if (delivered > 0) return undefined;
  if (oldestPendingAt !== undefined) {
    return oldestPendingAt < overdue
      ? { kind: 'undelivered', since: oldestPendingAt }
      : undefined;
  }
  if (dead > 0) return { kind: 'givenUp', since: firedAt };
  // In quiet hours nobody is told until they end
  if (escalationDueAt !== undefined || firedAt >= overdue) return undefined;
  return { kind: 'nobodyTold', since: firedAt };
}

const SENTENCES: Readonly<Record<AuditViolation['kind'], string>> = {
  nobodyTold: 'nobody has been told, and nobody will be,',
  undelivered: 'what is to be told has been waiting',
  givenUp: 'nothing that was to be told was taken,',
  stepOverdue: 'the next step of its escalation has been due',
};

/** What the operator is told of violations, longest first. @public */
export function describeViolations(
  violations: readonly AuditViolation[],
  now: Instant,
): string {
  const [worst, ...others] = [...violations].sort((a, b) => a.since - b.since);
  const minutes = Math.floor((now - worst.since) / MINUTE_MS);
  const rest = others.length > 0 ? `, and ${others.length} more` : '';
  return `${worst.alertName} of ${worst.entityRef}: ${
    SENTENCES[worst.kind]
  } for ${minutes} min${rest}. Look at the deliveries page, and tell those who must know by other means`;
}
