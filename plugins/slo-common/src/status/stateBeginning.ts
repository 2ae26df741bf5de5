import { BudgetPolicy, SloState } from '../budget';
import { judgeBurn } from '../burn';
import { Instant, slotAt, slotEnd, Slot } from '../units';
import { BeginningSearch } from './beginningSearch';
import { burnRate } from './burnRate';
import { leftForState } from './leftForState';
import {
  CompositeMember,
  Measurement,
  measureComposite,
  measureObjective,
} from './Measurement';
import { MeasuredObjective } from './ObjectiveStatus';
import { planWindows } from './planWindows';
import { requiredWindows } from './requiredWindows';

/** A condition of which the ledger tells since when it holds; of other states only the tick that saw them knows. @public */
export type DatedCondition = 'silent' | 'exhausted' | 'burning';

/** @public */
export function datedCondition(state: SloState): DatedCondition | undefined {
  switch (state.kind) {
    case 'noData':
      return state.reason === 'silent' ? 'silent' : undefined;
    case 'exhausted':
    case 'burning':
      return state.kind;
    default:
      return undefined;
  }
}

/** What is asked of the past. @public */
export type BeginningQuestion = {
  readonly condition: DatedCondition;
  /** Of a composite the objective with the lowest target. */
  readonly identity: MeasuredObjective;
  /** The tick that sees the condition hold. */
  readonly now: Instant;
  readonly policy: BudgetPolicy;
};

/** @param first - the first row of the series. @public */
export function searchBeginning(
  { condition, identity, now, policy }: BeginningQuestion,
  first: Slot,
): BeginningSearch {
  const { period, previous, silence } = planWindows(identity, now, policy);
  // A calendar period begins with its budget whole
  const isNewBudget = condition === 'exhausted' && previous !== undefined;
  const floor = isNewBudget ? Math.max(first, slotAt(period.start)) : first;
  const end = slotAt(now);
  const known =
    condition === 'silent' ? slotAt((now - silence) as Instant) : end;
  const from = Math.min(end, floor) as Slot;
  return { now: end, floor: from, holds: Math.max(from, known) as Slot };
}

/** The windows to look up for a probe: silence is a window from the probe to now, a budget one that ends at the probe. @public */
export function windowsOfProbe(
  { condition, identity, now, policy }: BeginningQuestion,
  probe: Slot,
): { readonly starts: readonly Instant[]; readonly end: Instant } {
  const at = slotEnd(probe);
  return condition === 'silent'
    ? { starts: [at], end: now }
    : { starts: requiredWindows(identity, at, policy), end: at };
}

/**
 * Whether the condition held at a probe.
 *
 * @param members - with the windows that {@link windowsOfProbe} names; several only of a composite without slices of its own.
 * @public
 */
export function heldAt(
  question: BeginningQuestion,
  probe: Slot,
  members: readonly CompositeMember[],
): boolean {
  const { condition, identity, policy, now: present } = question;
  const at = slotEnd(probe);
  const now = condition === 'silent' ? present : at;
  const measurement = measure(identity, members, now);
  if (condition === 'silent') return measurement.coveredSince(at) === 0;
  const plan = planWindows(identity, now, policy);
  const budget = measurement.budgetOver(plan.period.start);
  if (!budget) return false;
  if (condition === 'exhausted') {
    const left = leftForState(plan, { measurement, now }, budget);
    return left !== undefined && left <= 0;
  }
  return plan.tiers.some(
    tier =>
      judgeBurn(tier, window => burnRate(window, { measurement, now })).holds,
  );
}

function measure(
  identity: MeasuredObjective,
  members: readonly CompositeMember[],
  now: Instant,
): Measurement {
  return members.length === 1
    ? measureObjective(identity, members[0].windows, now)
    : measureComposite(members, now);
}
