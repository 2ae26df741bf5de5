import { PropertyPath } from '../documents';
import { Millis, parseShorthand, shorthandLength } from '../../units';
import { AlertConditionDefinition } from '../types';
import {
  AlertConditionSpec,
  AlertPolicySpec,
  OpenSloData,
  SloSpec,
} from './OpenSloObject';
import { follow, Resolution } from './Resolution';

type Item = NonNullable<SloSpec['alertPolicies']>[number];
type Metadata = OpenSloData['metadata'];
type At = { readonly path: PropertyPath; readonly resolution: Resolution };
type Found<Spec> = {
  readonly metadata: Metadata;
  readonly spec: Spec;
  /** Where to point at a reference inside of it. */
  readonly path: PropertyPath;
};

/**
 * The alert conditions of an SLO, inline and by reference. What leads nowhere is reported and left out: the budget can be
 * measured all the same.
 */
export function toAlertConditions(
  items: readonly Item[],
  resolution: Resolution,
): AlertConditionDefinition[] {
  return items.flatMap((item, index) => {
    const path = ['spec', 'alertPolicies', index];
    const policy = findPolicy(item, { path, resolution });
    return policy ? toConditions(policy, resolution) : [];
  });
}

/**
 * R1 of a policy by itself, always as a warning: who uses it may know more objects. An SLO that uses it gets the error.
 */
export function checkPolicyReferences(
  { metadata, spec }: OpenSloData<'AlertPolicy'>,
  resolution: Resolution,
): void {
  toConditions(
    { metadata, spec, path: ['spec'] },
    { ...resolution, verdict: 'standard' },
  );
}

function findPolicy(
  item: Item,
  { path, resolution }: At,
): Found<AlertPolicySpec> | undefined {
  const { alertPolicyRef, metadata, spec } = item;
  if (metadata && spec) return { metadata, spec, path: [...path, 'spec'] };
  if (alertPolicyRef === undefined) return undefined;
  const reference = [...path, 'alertPolicyRef'];
  const found = follow(resolution, {
    path: reference,
    name: alertPolicyRef,
    kind: 'AlertPolicy',
    among: resolution.references.alertPolicies,
  });
  return found && { ...found.data, path: reference };
}

function toConditions(
  policy: Found<AlertPolicySpec>,
  resolution: Resolution,
): AlertConditionDefinition[] {
  const { spec, metadata, path } = policy;
  const targets = findTargets(policy, resolution);
  return spec.conditions.flatMap((item, index) => {
    const condition = findCondition(item, {
      path: [...path, 'conditions', index],
      resolution,
    });
    if (!condition) return [];
    const { op, threshold, lookbackWindow, alertAfter } =
      condition.spec.condition;
    return {
      policy: metadata.name,
      name: condition.metadata.name,
      severity: condition.spec.severity,
      operator: op,
      threshold,
      lookbackWindow: lengthOf(lookbackWindow),
      alertAfter: lengthOf(alertAfter ?? '0m'),
      alertWhenNoData: spec.alertWhenNoData ?? false,
      alertWhenResolved: spec.alertWhenResolved ?? false,
      alertWhenBreaching: spec.alertWhenBreaching ?? false,
      notificationTargets: targets,
      annotations: {
        ...metadata.annotations,
        ...condition.metadata.annotations,
      },
    };
  });
}

function findCondition(
  item: AlertPolicySpec['conditions'][number],
  { path, resolution }: At,
): Found<AlertConditionSpec> | undefined {
  const { conditionRef, metadata, spec } = item;
  if (metadata && spec) return { metadata, spec, path };
  if (conditionRef === undefined) return undefined;
  const found = follow(resolution, {
    path: [...path, 'conditionRef'],
    name: conditionRef,
    kind: 'AlertCondition',
    among: resolution.references.conditions,
  });
  return found && { ...found.data, path };
}

/** Names of the targets that are there. */
function findTargets(
  { spec, path }: Found<AlertPolicySpec>,
  resolution: Resolution,
): string[] {
  return spec.notificationTargets.flatMap((item, index) => {
    const { targetRef, metadata } = item;
    if (metadata) return metadata.name;
    if (targetRef === undefined) return [];
    const found = follow(resolution, {
      path: [...path, 'notificationTargets', index, 'targetRef'],
      name: targetRef,
      kind: 'AlertNotificationTarget',
      among: resolution.references.targets,
    });
    return found ? found.data.metadata.name : [];
  });
}

/** Zero for what is no duration, which is reported already and keeps the object out. */
function lengthOf(text: string): Millis {
  const result = parseShorthand(text);
  return result.ok ? shorthandLength(result.value) : (0 as Millis);
}
