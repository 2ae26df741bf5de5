import { BudgetPolicy } from '../budget';
import { slotEnd, Instant } from '../units';
import { Measurement, measureObjective } from './Measurement';
import {
  MeasuredObjective,
  ObjectiveStatus,
  SourceStatus,
  WindowReader,
} from './ObjectiveStatus';
import { judge } from './judge';

/** @public */
export type AssessInput = {
  readonly measured: MeasuredObjective;
  /** Answers at least the starts of `requiredWindows` for the same `now` and policy. */
  readonly windows: WindowReader;
  readonly source: SourceStatus;
  /** The end of the tick's slot. */
  readonly now: Instant;
  readonly policy: BudgetPolicy;
};

/**
 * All the numbers of one objective and its state. Objectives with time slices are assessed from their slice series, composite
 * time slices from the composite's own series.
 *
 * @public
 */
export function assess(input: AssessInput): ObjectiveStatus {
  const { measured, windows, source, now, policy } = input;
  const measurement: Measurement = measureObjective(measured, windows, now);
  return judge({
    identity: measured,
    isComposite: false,
    target: measured.objective.target,
    knownSince: slotEnd(measured.epochStartedAt),
    measurement,
    source,
    now,
    policy,
  });
}
