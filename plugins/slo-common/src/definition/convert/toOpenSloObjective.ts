import { formatShorthand } from '../../units';
import { JsonValue, Objective } from '../types';
import { Losses } from './Losses';
import { toOpenSloIndicator } from './toOpenSloIndicator';

/** The highest target that OpenSLO can say, at the 9 decimals that a ratio is kept to. */
const HIGHEST_TARGET = 0.999999999;

/** One of `objectives`; with an indicator of its own in a composite. */
export function toOpenSloObjective(
  objective: Objective,
  options: {
    readonly index: number;
    /** Name for the objective's own indicator; undefined where the SLO has one for all. */
    readonly indicatorName: string | undefined;
    readonly losses: Losses;
  },
): JsonValue {
  const { displayName, indicator, slices, weight } = objective;
  const { indicatorName } = options;
  return {
    ...(displayName !== undefined && { displayName }),
    ...(indicator.kind === 'threshold' && {
      op: indicator.operator,
      value: indicator.value,
    }),
    target: toTarget(objective.target, options),
    ...(slices?.target !== undefined && { timeSliceTarget: slices.target }),
    ...(slices && { timeSliceWindow: formatShorthand(slices.length) }),
    ...(indicatorName !== undefined && {
      indicator: toOpenSloIndicator(indicator, indicatorName),
      ...(weight !== 1 && { compositeWeight: weight }),
    }),
  };
}

function toTarget(
  target: number,
  { index, losses }: { readonly index: number; readonly losses: Losses },
): number {
  if (target < 1) return target;
  losses.assumed(
    ['spec', 'objectives', index, 'target'],
    `OpenSLO has no target of 100 %; ${HIGHEST_TARGET} is written.`,
  );
  return HIGHEST_TARGET;
}
