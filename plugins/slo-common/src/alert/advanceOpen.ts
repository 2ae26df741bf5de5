import { Severity } from '../burn';
import { Instant, MINUTE_MS } from '../units';
import { AlertEffect, AlertTransition } from './AlertEffect';
import { AlertFacts } from './AlertFacts';
import {
  AcknowledgedAlert,
  FiringAlert,
  HeldSince,
  OpenAlert,
} from './AlertState';
import { calmFor, dampingAfter } from './damping';
import { holdingOf, sortByAge } from './holding';
import { inOrder, isWorse, reasonKey } from './reasons';
import { AlertKind, AlertReason, ResolveReason } from './types';

/** How long an occurrence stays open when nothing holds, and too little is seen to say that it is over. */
const QUIET_MS = 30 * MINUTE_MS;

/** A reason that has not held for this long is news when it holds again. */
const EASED_MS = 60 * MINUTE_MS;

type Open = FiringAlert | AcknowledgedAlert;

/** What a tick does to an open occurrence. */
export function advanceOpen({
  state,
  facts,
  now,
  severity,
}: {
  readonly state: Open;
  readonly facts: AlertFacts;
  readonly now: Instant;
  readonly severity: Severity;
}): AlertTransition {
  const { ripe, held } = sortByAge({
    ...state,
    facts,
    fired: state.reasons,
    now,
  });
  const reasons = mergeReasons(state, ripe, facts, now);
  const ending = endingOf(state, facts, now);
  if (isOver(ending, { state, facts, severity, now })) {
    return resolveOpen(state, 'recovered', now);
  }
  const hasWaiting = Object.keys(held).length > 0;
  const next: Open = {
    ...withoutEnding(state),
    ...ending,
    reasons: reasons.all,
    eased: reasons.eased,
    held,
    ...(hasWaiting && { seenAt: now }),
  };
  const { occurrenceId } = state;
  const effects: AlertEffect[] =
    reasons.added.length === 0
      ? []
      : [
          {
            type: 'changed',
            occurrenceId,
            at: now,
            added: reasons.added,
            reasons: reasons.all,
          },
        ];
  return { next: isSame(next, state) ? state : next, effects };
}

/** Ends an occurrence. What it leaves behind damps the next. */
export function resolveOpen(
  state: Open,
  reason: ResolveReason,
  at: Instant,
): AlertTransition {
  const { occurrenceId, firedAt } = state;
  return {
    next: {
      version: 1,
      status: 'inactive',
      damping: dampingAfter(state.damping, at),
    },
    effects: [{ type: 'resolved', occurrenceId, at, reason, firedAt }],
  };
}

function mergeReasons(
  state: Open,
  ripe: readonly AlertReason[],
  facts: AlertFacts,
  now: Instant,
) {
  const before = new Map(state.reasons.map(each => [reasonKey(each), each]));
  const added = ripe.filter(reason => {
    const known = before.get(reasonKey(reason));
    return !known || isWorse(reason, known);
  });
  const holding = new Set(ripe.map(reasonKey));
  const eased: Record<string, Instant> = {};
  const kept = state.reasons.filter(reason => {
    const key = reasonKey(reason);
    if (added.some(each => reasonKey(each) === key)) return false;
    if (holding.has(key) || isLingering(reason.kind, facts)) return true;
    // What is not known did not ease
    const since =
      state.eased[key] ?? (facts.status === 'known' ? now : undefined);
    if (since === undefined) return true;
    const isForgotten = facts.status === 'known' && now - since >= EASED_MS;
    if (isForgotten && holding.size > 0) return false;
    eased[key] = since;
    return true;
  });
  return {
    added,
    all: inOrder([...kept, ...added]),
    eased: eased as HeldSince,
  };
}

/** Whether anything speaks for keeping it open: what holds, and what is open and nearly does. */
function holdsOn({ reasons }: Open, facts: AlertFacts): boolean {
  if (holdingOf(facts).length > 0) return true;
  return reasons.some(({ kind }) => isLingering(kind, facts));
}

function isLingering(kind: AlertKind, facts: AlertFacts): boolean {
  return facts.status === 'known' && (facts.lingering ?? []).includes(kind);
}

type Ending = Pick<OpenAlert, 'calmSince' | 'quietSince'>;

function endingOf(state: Open, facts: AlertFacts, now: Instant): Ending {
  if (facts.status === 'unknown' || holdsOn(state, facts)) return {};
  const { calmSince, quietSince } = state;
  if (facts.calm) return { calmSince: calmSince ?? now };
  return {
    ...(calmSince !== undefined && { calmSince }),
    quietSince: quietSince ?? now,
  };
}

function isOver(
  { calmSince, quietSince }: Ending,
  {
    state,
    facts,
    severity,
    now,
  }: { state: Open; facts: AlertFacts; severity: Severity; now: Instant },
): boolean {
  if (facts.status === 'unknown' || holdsOn(state, facts)) return false;
  if (facts.calm) {
    const wait = calmFor(severity, state.damping);
    return calmSince !== undefined && now - calmSince >= wait;
  }
  return quietSince !== undefined && now - quietSince >= QUIET_MS;
}

function withoutEnding(state: Open): Open {
  const { calmSince, quietSince, ...rest } = state;
  return rest;
}

/** Both hold JSON; keys come in the order in which they were set. */
function isSame(a: Open, b: Open): boolean {
  const fields = (state: Open) =>
    JSON.stringify([
      state.reasons.map(reasonKey),
      state.reasons.map(each => (each.kind === 'budget' ? each.threshold : 0)),
      state.held,
      Object.entries(state.eased).sort(),
      state.calmSince ?? null,
      state.quietSince ?? null,
      state.seenAt,
    ]);
  return fields(a) === fields(b);
}
