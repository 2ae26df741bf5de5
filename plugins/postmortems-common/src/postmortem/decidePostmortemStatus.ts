import type { Result } from '@nines/backstage-plugin-slo-common';
import { POSTMORTEM_STATUSES, PostmortemStatus, WireFinding } from '../wire';

/** What counts when the status of a postmortem changes. @public */
export type PostmortemStatusRequest = {
  readonly postmortem: {
    readonly ref: string;
    readonly status: PostmortemStatus;
  };
  readonly to: PostmortemStatus;
  readonly reason?: string;
  /** All that stands against publishing it, as {@link gateOf} found it. */
  readonly gate: readonly WireFinding[];
  /** Refs of items of P0 and P1 that are not finished. */
  readonly openPriorityActions: readonly string[];
  readonly now: number;
};

/** What becomes of it. @public */
export type PostmortemStatusDecision = {
  readonly status: PostmortemStatus;
  /** `withdrawn` before it was published, `reopened` after; reviews that were given before either count no more. */
  readonly change: 'status' | 'withdrawn' | 'reopened';
  readonly reason?: string;
  /** Absent where it stays as it is. */
  readonly publishedAt?: number | null;
};

const DRAFT: readonly PostmortemStatus[] = ['draft'];

/** Where a postmortem may go from here: one step on, or back to the draft. @public */
export function nextPostmortemStatuses(
  status: PostmortemStatus,
): PostmortemStatus[] {
  const next = POSTMORTEM_STATUSES[POSTMORTEM_STATUSES.indexOf(status) + 1];
  return [...(next ? [next] : []), ...(status === 'draft' ? [] : DRAFT)];
}

/**
 * Moves a postmortem on. Forward goes one step at a time: `reviewed` needs the approvals, `published` all of the gate, `closed` that no
 * item of P0 or P1 is open. Back goes to the draft, from wherever it is, with a reason.
 *
 * @public
 */
export function decidePostmortemStatus(
  request: PostmortemStatusRequest,
): Result<PostmortemStatusDecision, string> {
  const { postmortem, to, now } = request;
  const reason = request.reason?.trim() || undefined;
  const problem = problemOf({ ...request, reason });
  if (problem !== undefined) {
    return { ok: false, error: `${postmortem.ref} ${problem}` };
  }
  return {
    ok: true,
    value: {
      status: to,
      change: to === 'draft' ? backFrom(postmortem.status) : 'status',
      ...(reason !== undefined && { reason }),
      ...(to === 'published' && { publishedAt: now }),
      ...(to === 'draft' && { publishedAt: null }),
    },
  };
}

function backFrom(status: PostmortemStatus): 'withdrawn' | 'reopened' {
  return status === 'published' || status === 'closed'
    ? 'reopened'
    : 'withdrawn';
}

function problemOf({
  postmortem: { status: from },
  to,
  reason,
  gate,
  openPriorityActions,
}: PostmortemStatusRequest): string | undefined {
  if (from === to) return `is '${to}' already`;
  if (!nextPostmortemStatuses(from).includes(to)) {
    const next = nextPostmortemStatuses(from).join("' or '");
    return `cannot go from '${from}' to '${to}': from there it goes to '${next}'`;
  }
  switch (to) {
    case 'draft':
      return reason === undefined
        ? `goes back to the draft only with a reason: 'reason' is missing`
        : undefined;
    case 'reviewed':
      return faultsOf('be called reviewed', gate.filter(isAboutReview));
    case 'published':
      return faultsOf('be published', gate);
    case 'closed':
      return openItems(openPriorityActions);
    default:
      return undefined;
  }
}

function isAboutReview({ rule }: WireFinding): boolean {
  return rule.startsWith('reviews.') || rule.startsWith('owner.');
}

function faultsOf(
  what: string,
  findings: readonly WireFinding[],
): string | undefined {
  const faults = findings.filter(({ level }) => level === 'error');
  if (faults.length === 0) return undefined;
  const list = faults.map(({ field, message }) => `${field}: ${message}`);
  return `cannot ${what} yet. ${list.join(' ')}`;
}

function openItems(refs: readonly string[]): string | undefined {
  if (refs.length === 0) return undefined;
  const count = refs.length === 1 ? 'is 1 item' : `are ${refs.length} items`;
  return `cannot be closed: there ${count} of P0 or P1 open (${refs.join(
    ', ',
  )}). Finish them first; a P0 is finished once it is verified`;
}
