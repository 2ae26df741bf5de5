import { RunAlert, WireRunbook } from '@nines/backstage-plugin-runbooks-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { WireExternalAlert } from '@nines/backstage-plugin-slo-common';
import { Live } from '@nines/backstage-plugin-slo-react';
import { MatchedAlert, MatchedAlerts } from '../../hooks';

/** As many labels as a run takes. */
const MAX_LABELS = 64;

/**
 * The alert that a checklist of a page is for: the one that the link names, else the first that is open and leads here. Its labels
 * fill the placeholders of commands; those that the link gives as `label=pod=web-1` come before what is known here.
 */
export function runAlertOf(at: {
  entityRef: string;
  runbook: Pick<WireRunbook, 'ref'>;
  matched: Live<MatchedAlerts>;
  search: URLSearchParams;
}): RunAlert | undefined {
  const { entityRef, runbook, matched, search } = at;
  const { loaded } = matched;
  const alerts = loaded.status === 'ready' ? loaded.value.alerts : [];
  const named = search.get('alert');
  const found =
    alerts.find(({ name }) => name === named) ??
    alerts.find(({ answer }) => answer.match?.runbook.ref === runbook.ref);
  const name = named || found?.name;
  if (!name) return undefined;
  const occurrence = found?.alert?.id ?? search.get('occurrence') ?? undefined;
  const labels = {
    ...knownLabels(entityRef, name, found),
    ...givenLabels(search),
  };
  const entries = Object.entries(labels).slice(0, MAX_LABELS);
  return {
    name,
    ...(occurrence && { occurrence }),
    labels: Object.fromEntries(entries),
  };
}

function knownLabels(
  entityRef: string,
  name: string,
  found: MatchedAlert | undefined,
): Record<string, string> {
  const labels: Record<string, string> = {
    alertname: name,
    entity: parseEntityRef(entityRef).name,
  };
  if (found?.external) return { ...labels, ...labelsOf(found.external) };
  if (!found?.alert) return labels;
  const { severity, slo, objective } = found.alert;
  return { ...labels, severity, slo, ...(objective && { objective }) };
}

function labelsOf({ labels, severity }: WireExternalAlert) {
  return { ...labels, ...(severity !== null && { severity }) };
}

function givenLabels(search: URLSearchParams): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const label of search.getAll('label')) {
    const at = label.indexOf('=');
    if (at > 0) labels[label.slice(0, at)] = label.slice(at + 1);
  }
  return labels;
}
