import type { Result } from '@nines/backstage-plugin-slo-common';
import {
  ActionStatus,
  ChangeActionStatusRequest,
  WireActionItem,
} from '../wire';
import { toIso } from '../instant';

/** What the status of an item carries. @public */
export type ActionStatusFacts = Pick<
  WireActionItem,
  | 'ref'
  | 'status'
  | 'statusReason'
  | 'approverRef'
  | 'evidenceUrl'
  | 'verification'
  | 'startedAt'
  | 'completedAt'
>;

/** What a change of status leaves; all of it is to be saved. @public */
export type ActionStatusDecision = {
  /** `unchanged`: it was said already, nothing is to be saved. */
  readonly change: 'status' | 'reopened' | 'unchanged';
  readonly status: ActionStatus;
  readonly statusReason: string | null;
  readonly approverRef: string | null;
  readonly evidenceUrl: string | null;
  readonly verification: WireActionItem['verification'];
  readonly startedAt: string | null;
  readonly completedAt: string | null;
};

const NEXT: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  open: ['in_progress', 'done', 'wont_do'],
  in_progress: ['done', 'open', 'wont_do'],
  done: ['verified', 'open', 'in_progress'],
  verified: ['open', 'in_progress'],
  wont_do: ['open', 'in_progress'],
};

/** Statuses that an item may go to from here. @public */
export function nextActionStatuses(status: ActionStatus): ActionStatus[] {
  return [...NEXT[status]];
}

/**
 * Moves an item on. `done` needs a link to the evidence, `verified` how it was shown to work, `wont_do` a reason and somebody else who
 * agreed, and what was finished is opened again only with a reason.
 *
 * @public
 */
export function decideActionStatus(
  item: ActionStatusFacts,
  request: Omit<ChangeActionStatusRequest, 'version'>,
  { now, by }: { readonly now: number; readonly by: string },
): Result<ActionStatusDecision, string> {
  const asked = { ...request, reason: request.reason?.trim() || undefined };
  if (saysNothingNew(item, asked)) {
    return { ok: true, value: { change: 'unchanged', ...keep(item) } };
  }
  const problem = problemOf(item, asked, by);
  if (problem !== undefined) {
    return { ok: false, error: `${item.ref} ${problem}` };
  }
  const value = decide(item, asked, { at: toIso(now), by });
  return { ok: true, value };
}

type Asked = Omit<ChangeActionStatusRequest, 'version'>;

function keep(item: ActionStatusFacts): Omit<ActionStatusDecision, 'change'> {
  return {
    status: item.status,
    statusReason: item.statusReason ?? null,
    approverRef: item.approverRef ?? null,
    evidenceUrl: item.evidenceUrl ?? null,
    verification: item.verification,
    startedAt: item.startedAt,
    completedAt: item.completedAt,
  };
}

/** An answer got lost and is asked for again; another link or reason for the same status does change something. */
function saysNothingNew(item: ActionStatusFacts, asked: Asked): boolean {
  const same = <T>(wanted: T | undefined, is: T | null | undefined) =>
    wanted === undefined || wanted === (is ?? undefined);
  return (
    item.status === asked.status &&
    same(asked.reason, item.statusReason) &&
    same(asked.approverRef, item.approverRef) &&
    same(asked.evidenceUrl, item.evidenceUrl) &&
    same(asked.verification?.how, item.verification?.how) &&
    same(asked.verification?.resultUrl, item.verification?.resultUrl)
  );
}

function problemOf(
  item: ActionStatusFacts,
  asked: Asked,
  by: string,
): string | undefined {
  const { status: from } = item;
  const { status: to, reason } = asked;
  if (from !== to && !NEXT[from].includes(to)) {
    const next = NEXT[from].join("', '");
    return `cannot go from '${from}' to '${to}': from there it goes to '${next}'`;
  }
  switch (to) {
    case 'open':
    case 'in_progress':
      return isReopened(from, to) && reason === undefined
        ? `was '${from}': it is opened again only with a reason, 'reason' is missing`
        : undefined;
    case 'done':
      return asked.evidenceUrl ?? item.evidenceUrl
        ? undefined
        : `is done where? 'evidenceUrl' is missing: link what shows it, such as the change that was merged`;
    case 'verified':
      return asked.verification ?? item.verification
        ? undefined
        : `is verified how? 'verification' is missing: say how it was shown to work`;
    default:
      return problemOfLeaving({ ...asked, by });
  }
}

function problemOfLeaving({
  reason,
  approverRef,
  by,
}: Asked & { readonly by: string }): string | undefined {
  if (reason === undefined) {
    return `is not to be done why? 'reason' is missing`;
  }
  if (approverRef === undefined) {
    return `is left undone only if somebody else agrees: 'approverRef' is missing`;
  }
  return approverRef.toLowerCase() === by.toLowerCase()
    ? `is left undone only if somebody else agrees: 'approverRef' is you`
    : undefined;
}

function isReopened(from: ActionStatus, to: ActionStatus): boolean {
  return (
    (to === 'open' || to === 'in_progress') &&
    from !== 'open' &&
    from !== 'in_progress'
  );
}

function decide(
  item: ActionStatusFacts,
  asked: Asked,
  { at, by }: { at: string; by: string },
): ActionStatusDecision {
  const kept = keep(item);
  const { status } = asked;
  const base: ActionStatusDecision = {
    ...kept,
    change: isReopened(item.status, status) ? 'reopened' : 'status',
    status,
    statusReason: asked.reason ?? null,
  };
  switch (status) {
    case 'open':
    case 'in_progress':
      return {
        ...base,
        approverRef: null,
        evidenceUrl: null,
        verification: null,
        completedAt: null,
        startedAt: status === 'open' ? kept.startedAt : kept.startedAt ?? at,
      };
    case 'done':
      return {
        ...base,
        evidenceUrl: asked.evidenceUrl ?? kept.evidenceUrl,
        completedAt: kept.completedAt ?? at,
      };
    case 'verified':
      return {
        ...base,
        evidenceUrl: asked.evidenceUrl ?? kept.evidenceUrl,
        verification: asked.verification
          ? { ...asked.verification, byRef: by, at }
          : kept.verification,
      };
    default:
      return { ...base, approverRef: asked.approverRef ?? null };
  }
}
