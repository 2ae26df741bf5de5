import { RUNBOOK_ANNOTATION } from '../annotations';
import { Severity, severityOf } from '../burn';
import { SloDefinition } from '../definition';
import { AlertingPolicy } from './AlertingPolicy';
import { alertNameOf } from './alertNameOf';
import { AlertKind } from './types';

/** An alert that can fire, whether or not it ever did. @public */
export type AlertDefinition = {
  /** `CheckoutSuccessBurnPage`. */
  readonly name: string;
  readonly kind: AlertKind;
  readonly severity: Severity;
  /** As the alert policy behind it, else the SLO, names it. */
  readonly runbook?: string;
};

/**
 * The alerts that an SLO can raise under a policy: by these names runbooks are written. A page that is held back as chance is a
 * ticket, so whatever can page can open a ticket too.
 *
 * @public
 */
export function alertDefinitionsOf(
  definition: Pick<SloDefinition, 'name' | 'annotations' | 'alertConditions'>,
  policy: AlertingPolicy,
): AlertDefinition[] {
  const { name, alertConditions, annotations } = definition;
  const own = alertConditions.map(condition => ({
    severity: severityOf(condition.severity),
    runbook: condition.annotations[RUNBOOK_ANNOTATION],
    alertWhenNoData: condition.alertWhenNoData,
  }));
  const alert = (kind: AlertKind, severity: Severity): AlertDefinition => {
    const named = own.find(each => each.severity === severity && each.runbook);
    const runbook =
      (kind === 'burn' ? named?.runbook : undefined) ??
      annotations[RUNBOOK_ANNOTATION];
    return {
      name: alertNameOf(name, kind, severity),
      kind,
      severity,
      ...(runbook && { runbook }),
    };
  };
  const burns = own.length === 0 || own.some(each => each.severity === 'page');
  const noData = new Set<Severity>([
    ...(policy.noData ? [policy.noData.severity] : []),
    ...own
      .filter(({ alertWhenNoData }) => alertWhenNoData)
      .map(({ severity }) => severity),
  ]);
  return [
    ...(burns ? [alert('burn', 'page')] : []),
    alert('burn', 'ticket'),
    ...[...noData].sort().map(severity => alert('noData', severity)),
    ...(policy.budgetThresholds.length > 0 ? [alert('budget', 'ticket')] : []),
    ...(policy.forecast ? [alert('forecast', 'ticket')] : []),
  ];
}
