import { formatShorthand } from '../../units';
import { AlertConditionDefinition, JsonValue } from '../types';
import { Losses } from './Losses';
import { isDnsLabel, toDnsLabel } from './toDnsLabel';

/** An inline policy with its only condition. */
export function toOpenSloAlertPolicy(
  condition: AlertConditionDefinition,
  { index, losses }: { readonly index: number; readonly losses: Losses },
): JsonValue {
  const path = ['spec', 'alertPolicies', index];
  const { policy, name, annotations, notificationTargets } = condition;
  if (![policy, name, ...notificationTargets].every(isDnsLabel)) {
    losses.assumed(path, 'Names that are no DNS label are written as one.');
  }
  losses.assumed(
    [...path, 'spec', 'notificationTargets'],
    notificationTargets.length > 0
      ? 'Each target is written as its name; where it leads is not known here.'
      : 'OpenSLO wants a target; "none" is written.',
  );
  const targets =
    notificationTargets.length > 0 ? notificationTargets : ['none'];
  return {
    kind: 'AlertPolicy',
    metadata: {
      name: toDnsLabel(policy),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      alertWhenNoData: condition.alertWhenNoData,
      alertWhenResolved: condition.alertWhenResolved,
      alertWhenBreaching: condition.alertWhenBreaching,
      conditions: [toCondition(condition)],
      notificationTargets: targets.map(target => ({
        kind: 'AlertNotificationTarget',
        metadata: { name: toDnsLabel(target) },
        spec: { target },
      })),
    },
  };
}

function toCondition(condition: AlertConditionDefinition): JsonValue {
  const { name, severity, operator, threshold } = condition;
  return {
    kind: 'AlertCondition',
    metadata: { name: toDnsLabel(name) },
    spec: {
      severity,
      condition: {
        kind: 'burnrate',
        op: operator,
        threshold,
        lookbackWindow: formatShorthand(condition.lookbackWindow),
        alertAfter: formatShorthand(condition.alertAfter),
      },
    },
  };
}
