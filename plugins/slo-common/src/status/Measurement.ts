import {
  Budget,
  budgetLeft,
  CompositePart,
  compositeBudget,
  computeBudget,
} from '../budget';
import { BurnCounts } from '../burn';
import { WindowSums } from '../ledger';
import { Instant, Ratio, slotEnd, toRatio } from '../units';
import { MeasuredObjective, WindowReader } from './ObjectiveStatus';
import { judgedParts } from './judgedParts';

/** The calendar period before one that runs, and how much of the running one has passed. */
export type LastPeriod = { readonly start: Instant; readonly elapsed: number };

/** What can be asked of one budget, be it of one objective or of a composite; all windows end now. */
export interface Measurement {
  /** Undefined when the ledger has no row. */
  budgetOver(start: Instant): Budget | undefined;
  /** Bare events, where the budget counts shares of itself; undefined where it counts events. */
  countsOver(start: Instant): Omit<BurnCounts, 'coverage'> | undefined;
  /**
   * What is left for the state of a calendar period. Early in it a handful of events would decide: the allowance is the larger of
   * that of the total so far and that of the elapsed share of the last period.
   */
  leftBeside(last: LastPeriod, start: Instant): number | undefined;
  /** Seconds measured since `start`, excluded ones too: an exclusion is no silence. */
  coveredSince(start: Instant): number;
  /** The ledger row that a start snapped to. */
  snappedStart(start: Instant): Instant;
}

/** A measurement and the instant that all its windows end at. */
export type MeasuredAt = {
  readonly measurement: Measurement;
  readonly now: Instant;
};

/** The measurement of one objective from its own rows. */
export function measureObjective(
  { targets }: Pick<MeasuredObjective, 'targets'>,
  windows: WindowReader,
  now: Instant,
): Measurement {
  const budgetOver = (start: Instant) => {
    const window = windows(start);
    if (!window) return undefined;
    const parts = judgedParts(start, now, targets, windows);
    return computeBudget(parts, coverageOf(window, now));
  };
  return {
    budgetOver,
    countsOver: () => undefined,
    leftBeside: (last, start) => {
      const budget = budgetOver(start);
      if (budget?.left === undefined) return undefined;
      const atLeast = allowedBy(last, start, budgetOver);
      return budgetLeft(budget.bad, Math.max(budget.allowed, atLeast));
    },
    coveredSince: start => coveredSeconds(windows(start)),
    snappedStart: start => snapped(windows(start), start),
  };
}

/** One objective of a composite, with its rows. @public */
export type CompositeMember = {
  readonly measured: MeasuredObjective;
  readonly windows: WindowReader;
};

/** The measurement of a composite from the rows of its objectives: known as far as the least known of them. */
export function measureComposite(
  members: readonly CompositeMember[],
  now: Instant,
): Measurement {
  const all = members.map(({ measured, windows }) => ({
    weight: measured.objective.weight,
    targets: measured.targets,
    windows,
    own: measureObjective(measured, windows, now),
  }));
  const together = (start: Instant, last?: LastPeriod) => {
    const coverages: number[] = [];
    const parts: CompositePart[] = [];
    for (const { weight, targets, windows, own } of all) {
      const budget = own.budgetOver(start);
      if (!budget) return undefined;
      coverages.push(budget.coverage);
      parts.push({
        weight,
        parts: judgedParts(start, now, targets, windows),
        ...(last && { allowedAtLeast: allowedBy(last, start, own.budgetOver) }),
      });
    }
    return compositeBudget(parts, Math.min(1, ...coverages) as Ratio);
  };
  return {
    budgetOver: start => together(start),
    countsOver: start => {
      const budgets = all.flatMap(({ own }) => own.budgetOver(start) ?? []);
      const sum = (pick: (budget: Budget) => number) =>
        budgets.reduce((so, budget) => so + pick(budget), 0);
      return {
        bad: sum(({ bad }) => bad),
        total: sum(({ total }) => total),
        allowed: sum(({ allowed }) => allowed),
      };
    },
    leftBeside: (last, start) => together(start, last)?.left,
    coveredSince: start =>
      Math.min(...all.map(({ own }) => own.coveredSince(start))),
    snappedStart: start =>
      Math.min(...all.map(({ own }) => own.snappedStart(start))) as Instant,
  };
}

/** The share of the last period's allowance that has passed by now. */
function allowedBy(
  last: LastPeriod,
  start: Instant,
  budgetOver: Measurement['budgetOver'],
): number {
  const both = budgetOver(last.start)?.allowed ?? 0;
  const own = budgetOver(start)?.allowed ?? 0;
  return (both - own) * last.elapsed;
}

function coveredSeconds(window: WindowSums | undefined): number {
  return window ? Math.max(0, window.end.covered - window.start.covered) : 0;
}

function coverageOf(window: WindowSums, now: Instant): Ratio {
  const seconds = (now - window.requestedStart) / 1000;
  const share = seconds > 0 ? coveredSeconds(window) / seconds : 0;
  return toRatio(Math.min(1, share));
}

function snapped(window: WindowSums | undefined, start: Instant): Instant {
  return window ? slotEnd(window.start.slot) : start;
}
