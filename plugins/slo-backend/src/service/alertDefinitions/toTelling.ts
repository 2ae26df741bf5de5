import {
  MergedAlert,
  httpUrl,
  severityOf,
} from '@nines/backstage-plugin-slo-common';
import { truncateText } from '@nines/backstage-plugin-slo-node';
import { ExternalRule } from '../../database/externalAlerts/ExternalRuleStore';
import {
  RUNBOOK_ANNOTATIONS,
  annotationOf,
} from '../externalAlerts/annotationOf';
import { toWireExternalAlert } from '../externalAlerts/toWireExternalAlert';
import { Telling } from './Telling';

const MOST_SEVERITY = 128;

/** An alert of others that is open. */
export function fromAlert(alert: MergedAlert): Telling {
  const { name, severity, urgency, runbookUrl, sources } = toWireExternalAlert(
    alert,
    [],
  );
  const [{ origin }] = sources;
  return {
    labels: alert.labels,
    sources: alert.members.map(({ source }) => source),
    from: 'alert',
    definition: {
      ...{ name, origin, severity, urgency },
      ...(runbookUrl !== undefined && { runbook: runbookUrl }),
    },
  };
}

/**
 * Rules that several tell word for word, as replicas of one Prometheus do, are one. A label that only an alert fills in says
 * nothing; what the expression pins stands behind what the rule says itself.
 */
export function fromRules(rules: readonly ExternalRule[]): Telling[] {
  const groups = new Map<string, [ExternalRule, ...ExternalRule[]]>();
  for (const rule of rules) {
    const { source, ...content } = rule;
    const key = JSON.stringify(content);
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()].map(fromRule);
}

function fromRule(told: readonly [ExternalRule, ...ExternalRule[]]): Telling {
  const [{ name, origin, labels, pinned, annotations }] = told;
  const fixed = Object.fromEntries(
    Object.entries(labels).filter(([, value]) => !isTemplate(value)),
  );
  const severity = Object.hasOwn(fixed, 'severity') ? fixed.severity : '';
  const given = annotationOf([{ annotations }], RUNBOOK_ANNOTATIONS);
  const isUnfinished = isTemplate(given ?? '');
  const runbook = isUnfinished ? undefined : httpUrl(given);
  return {
    labels: { ...pinned, ...fixed, alertname: name },
    sources: told.map(({ source }) => source),
    from: isUnfinished ? 'unfinishedRule' : 'rule',
    definition: {
      ...{ name, origin },
      severity: severity ? truncateText(severity, MOST_SEVERITY) : null,
      urgency: severityOf(severity),
      ...(runbook !== undefined && { runbook }),
    },
  };
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}
