import { NoDataReason, SloState } from './types';

/** What a state is decided from. @public */
export type StateFacts = {
  /** The definition cannot be measured as it stands. */
  readonly isInvalid: boolean;
  /** Why there is nothing to judge; absent when there is. */
  readonly noData?: NoDataReason;
  /** Share of the budget left for the state; absent without events. */
  readonly left?: number;
  /** A tier of the burn table holds. */
  readonly isBurning: boolean;
  /** The forecast runs out inside the window. */
  readonly runsOut: boolean;
  /** Fewer events than the configured minimum. */
  readonly isLowTraffic: boolean;
};

/** The state of an objective: the first that holds. @public */
export function decideState(facts: StateFacts): SloState {
  if (facts.isInvalid) return { kind: 'invalid' };
  if (facts.noData) return { kind: 'noData', reason: facts.noData };
  if (facts.left !== undefined && facts.left <= 0) return { kind: 'exhausted' };
  if (facts.isBurning) return { kind: 'burning' };
  if (facts.runsOut) return { kind: 'atRisk' };
  if (facts.isLowTraffic) return { kind: 'lowTraffic' };
  return { kind: 'healthy' };
}
