import { PropertyPath } from '../documents';
import { Millis, parseShorthand, shorthandLength, toRatio } from '../../units';
import { TimeSlices } from '../types';
import { ObjectiveData, SloSpec } from './OpenSloObject';
import { reportUnmeasurable, Resolution } from './Resolution';

/** The time slices of an objective; nothing where the method has none, `unmeasurable` where they cannot be. */
export function toSlices(
  objective: ObjectiveData,
  spec: SloSpec,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): TimeSlices | 'unmeasurable' | undefined {
  if (spec.budgetingMethod === 'Occurrences') return undefined;
  const length = lengthOf(objective.timeSliceWindow);
  const window = lengthOf(spec.timeWindow[0].duration);
  if (length === undefined || window === undefined) return 'unmeasurable';
  const path = [...options.path, 'timeSliceWindow'];
  const { resolution } = options;
  // the window of a calendar that is read as a month has said so itself
  const isOddMonth = window < length && spec.timeWindow[0].duration === '1m';
  if (length === 0 || (length > window && window > 0 && !isOddMonth)) {
    reportUnmeasurable(resolution, {
      path,
      rule: 'M5',
      message:
        length === 0
          ? 'A slice of length 0 holds nothing to measure.'
          : 'The slice is longer than the window.',
      hint: 'Write a slice such as "1m" or "5m".',
    });
    return 'unmeasurable';
  }
  if (window % length !== 0) {
    resolution.report.problem({
      path,
      rule: 'M6',
      severity: 'warning',
      message: 'The slices do not divide the window; its last one is shorter.',
    });
  }
  const { timeSliceTarget } = objective;
  return spec.budgetingMethod === 'Timeslices' && timeSliceTarget !== undefined
    ? { length, target: toRatio(timeSliceTarget) }
    : { length };
}

function lengthOf(text: string | undefined): Millis | undefined {
  const result = text === undefined ? undefined : parseShorthand(text);
  return result?.ok ? shorthandLength(result.value) : undefined;
}
