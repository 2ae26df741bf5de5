import {
  Budget,
  CompositePart,
  compositeBudget,
  computeBudget,
} from '../budget';
import { WindowSums } from '../ledger';
import { Instant, Ratio, slotEnd, toRatio } from '../units';
import { MeasuredObjective, WindowReader } from './ObjectiveStatus';
import { judgedParts } from './judgedParts';

/** What can be asked of one budget, be it of one objective or of a composite; all windows end now. */
export interface Measurement {
  /** Undefined when the ledger has no row. */
  budgetOver(start: Instant): Budget | undefined;
  /** Seconds measured since `start`, excluded ones too: an exclusion is no silence. */
  coveredSince(start: Instant): number;
  /** The ledger row that a start snapped to. */
  snappedStart(start: Instant): Instant;
}

/** The measurement of one objective from its own rows. */
export function measureObjective(
  { targets }: Pick<MeasuredObjective, 'targets'>,
  windows: WindowReader,
  now: Instant,
): Measurement {
  return {
    budgetOver: start => {
      const window = windows(start);
      if (!window) return undefined;
      const parts = judgedParts(start, now, targets, windows);
      return computeBudget(parts, coverageOf(window, now));
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
  return {
    budgetOver: start => {
      const coverages: number[] = [];
      const parts: CompositePart[] = [];
      for (const { weight, targets, windows, own } of all) {
        const budget = own.budgetOver(start);
        if (!budget) return undefined;
        coverages.push(budget.coverage);
        parts.push({
          weight,
          parts: judgedParts(start, now, targets, windows),
        });
      }
      return compositeBudget(parts, Math.min(1, ...coverages) as Ratio);
    },
    coveredSince: start =>
      Math.min(...all.map(({ own }) => own.coveredSince(start))),
    snappedStart: start =>
      Math.min(...all.map(({ own }) => own.snappedStart(start))) as Instant,
  };
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
