import { PropertyPath } from '../documents';
import { IndicatorSpec, ObjectiveData, SloSpec } from './OpenSloObject';
import { follow, Resolution } from './Resolution';

/** The indicator of an objective or an SLO, and where to point when something is wrong with it. */
export type FoundIndicator = {
  readonly spec: IndicatorSpec;
  /** Of its `spec` where it is inline, else of the reference. */
  readonly path: PropertyPath;
  readonly isReferenced: boolean;
};

/** Inline, or by reference. */
export function findIndicator(
  holder: Pick<SloSpec | ObjectiveData, 'indicator' | 'indicatorRef'>,
  path: PropertyPath,
  resolution: Resolution,
): FoundIndicator | undefined {
  const { indicator, indicatorRef } = holder;
  if (indicator) {
    return {
      spec: indicator.spec,
      path: [...path, 'indicator', 'spec'],
      isReferenced: false,
    };
  }
  if (indicatorRef === undefined) return undefined;
  const reference = [...path, 'indicatorRef'];
  const found = follow(resolution, {
    path: reference,
    name: indicatorRef,
    kind: 'SLI',
    among: resolution.references.indicators,
  });
  return (
    found && { spec: found.data.spec, path: reference, isReferenced: true }
  );
}
