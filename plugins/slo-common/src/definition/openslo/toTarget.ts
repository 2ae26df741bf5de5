import { PropertyPath } from '../documents';
import { Ratio, toRatio } from '../../units';
import { ObjectiveData } from './OpenSloObject';
import { reportUnmeasurable, Resolution } from './Resolution';

/** The target of an objective; nothing where it leaves no budget. */
export function toTarget(
  { target, targetPercent }: ObjectiveData,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
): Ratio | undefined {
  const field = target === undefined ? 'targetPercent' : 'target';
  const share = target ?? (targetPercent ?? Number.NaN) / 100;
  if (Number.isNaN(share)) return undefined;
  const ratio = toRatio(share);
  const path = [...options.path, field];
  if (ratio >= 1) {
    reportUnmeasurable(options.resolution, {
      path,
      rule: 'M7',
      message: `${field} leaves no error budget: it is 1 in the 9 decimals that are kept.`,
      hint: 'Write fewer nines, such as 0.99999.',
    });
    return undefined;
  }
  if (ratio === 0) {
    options.resolution.report.problem({
      path,
      rule: 'M7',
      severity: 'warning',
      message: `${field} is 0, which is always met: it is no objective.`,
    });
  }
  return ratio;
}
