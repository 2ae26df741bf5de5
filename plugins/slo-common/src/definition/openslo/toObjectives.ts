import { Cursor, PropertyPath } from '../documents';
import { Objective } from '../types';
import { findIndicator } from './findIndicator';
import { ObjectiveData, SloSpec } from './OpenSloObject';
import { reportUnmeasurable, Resolution } from './Resolution';
import { checkOperators, metricFieldOf } from './rules/operatorRules';
import { toIndicator } from './toIndicator';
import { toObjectiveId } from './toObjectiveId';
import { toSlices } from './toSlices';
import { toTarget } from './toTarget';

/** The objectives of an SLO with their indicators; nothing where one of them cannot be measured. */
export function toObjectives(
  spec: SloSpec,
  root: Cursor,
  resolution: Resolution,
): readonly Objective[] | undefined {
  if (spec.objectives.length === 0) {
    reportUnmeasurable(resolution, {
      path: ['spec', 'objectives'],
      rule: 'M1',
      message: 'objectives is empty; an SLO has at least one.',
      hint: 'Add an objective with a target.',
    });
    return undefined;
  }
  const cursors = root.at('spec').at('objectives').items();
  const objectives = spec.objectives.map((data, index) =>
    toObjective({ data, index, spec, cursor: cursors[index] }, resolution),
  );
  const found = objectives.filter(objective => objective !== undefined);
  if (found.length < objectives.length) return undefined;
  return hasUniqueIds(found, resolution) ? found : undefined;
}

function toObjective(
  at: {
    readonly data: ObjectiveData;
    readonly index: number;
    readonly spec: SloSpec;
    readonly cursor: Cursor;
  },
  resolution: Resolution,
): Objective | undefined {
  const { data, index, spec, cursor } = at;
  const { path } = cursor;
  const found = indicatorOf(data, spec, { path, resolution });
  if (!found) return undefined;
  if (found.isReferenced) {
    const metric = metricFieldOf(Object.keys(found.spec));
    checkOperators([cursor], metric, resolution);
  }
  const options = { path: found.path, resolution };
  const indicator = toIndicator(found.spec, data, options);
  const target = toTarget(data, { path, resolution });
  const slices = toSlices(data, spec, { path, resolution });
  if (!indicator || target === undefined || slices === 'unmeasurable') {
    return undefined;
  }
  return {
    id: toObjectiveId(data.displayName, index),
    ...(data.displayName !== undefined && { displayName: data.displayName }),
    target,
    indicator,
    ...(slices && { slices }),
    weight: data.compositeWeight ?? 1,
  };
}

/** M2: in a composite SLO each objective has an indicator of its own. */
function indicatorOf(
  data: ObjectiveData,
  spec: SloSpec,
  options: { readonly path: PropertyPath; readonly resolution: Resolution },
) {
  const { path, resolution } = options;
  if (data.indicator || data.indicatorRef !== undefined) {
    return findIndicator(data, path, resolution);
  }
  if (isComposite(spec)) {
    reportUnmeasurable(resolution, {
      path,
      rule: 'M2',
      message: 'This objective of a composite SLO has no indicator.',
      hint: 'Add "indicator" or "indicatorRef".',
    });
    return undefined;
  }
  return findIndicator(spec, ['spec'], resolution);
}

/** Some objective has an indicator of its own. */
export function isComposite(spec: SloSpec): boolean {
  return spec.objectives.some(
    ({ indicator, indicatorRef }) => indicator ?? indicatorRef,
  );
}

function hasUniqueIds(
  objectives: readonly Objective[],
  resolution: Resolution,
): boolean {
  const earlier = new Set<string>();
  for (const [index, { id, displayName }] of objectives.entries()) {
    if (earlier.has(id)) {
      reportUnmeasurable(resolution, {
        path: ['spec', 'objectives', index, 'displayName'],
        rule: 'M15',
        message: `Another objective has the id "${id}" too, which comes from ${
          displayName === undefined ? 'its place' : 'displayName'
        }.`,
        hint: 'Give each objective a displayName of its own.',
      });
      return false;
    }
    earlier.add(id);
  }
  return true;
}
