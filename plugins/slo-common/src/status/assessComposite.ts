import { BudgetPolicy } from '../budget';
import { Instant, slotEnd } from '../units';
import {
  CompositeMember,
  Measurement,
  measureComposite,
  measureObjective,
} from './Measurement';
import { ObjectiveStatus, SourceStatus, WindowReader } from './ObjectiveStatus';
import { judge } from './judge';

/** @public */
export type AssessCompositeInput = {
  /** All objectives of one composite SLO, at least one. For `RatioTimeslices` the windows are of their slice series. */
  readonly members: readonly CompositeMember[];
  /** The composite's own slices; present exactly when the method is `Timeslices`. */
  readonly slices?: WindowReader;
  /** The worst status among the members' sources. */
  readonly source: SourceStatus;
  readonly now: Instant;
  readonly policy: BudgetPolicy;
};

/**
 * The status of a composite SLO's own budget. Time slices are judged against the lowest target among its objectives: OpenSLO
 * gives the composite none of its own, and a slice that is bad for one objective is bad for all.
 *
 * @public
 */
export function assessComposite(input: AssessCompositeInput): ObjectiveStatus {
  const { members, slices, source, now, policy } = input;
  const all = members.map(({ measured }) => measured);
  const lowest = all.reduce((a, b) =>
    b.objective.target < a.objective.target ? b : a,
  );
  const measurement: Measurement = slices
    ? measureObjective(lowest, slices, now)
    : measureComposite(members, now);
  const began = all.map(({ epochStartedAt }) => slotEnd(epochStartedAt));
  return judge({
    identity: lowest,
    isComposite: true,
    target: lowest.objective.target,
    knownSince: Math.max(...began) as Instant,
    measurement,
    source,
    now,
    policy,
  });
}
