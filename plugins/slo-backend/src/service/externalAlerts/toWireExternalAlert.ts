import {
  ExternalAlert,
  MergedAlert,
  WireExternalAlert,
  WireExternalSource,
  httpUrl,
  severityOf,
  sinceOf,
} from '@nines/backstage-plugin-slo-common';
import { truncateText } from '@nines/backstage-plugin-slo-node';
import { toIso } from '../toIso';
import { RUNBOOK_ANNOTATIONS, annotationOf } from './annotationOf';

const MOST_SUMMARY = 300;
const MOST_LABELS = 20;
const MOST_LABEL = 128;

/** Labels that have a place of their own. */
const SHOWN: readonly string[] = ['alertname', 'severity'];

/** An alert of others as its panel shows it, by all that told of it. */
export function toWireExternalAlert(
  alert: MergedAlert,
  sources: readonly WireExternalSource[],
): WireExternalAlert {
  const { members, state, severity } = alert;
  const [lead] = members;
  const value = members.find(member => member.value !== undefined)?.value;
  const runbookUrl = httpUrl(annotationOf(members, RUNBOOK_ANNOTATIONS));
  const generatorUrl = httpUrl(
    members.find(one => one.generatorUrl)?.generatorUrl,
  );
  const summary = annotationOf(members, ['summary', 'message', 'description']);
  const { origin, source, fingerprint, startsAt } = lead;
  return {
    id: [origin, source, fingerprint, startsAt].join(':'),
    name: lead.name,
    state,
    severity: severity ? truncateText(severity, MOST_LABEL) : null,
    urgency: severityOf(severity ?? ''),
    since: toIso(sinceOf(alert)),
    summary: truncateText(summary ?? '', MOST_SUMMARY),
    labels: shownLabels(alert.labels),
    ...(value !== undefined && { value }),
    ...(runbookUrl && { runbookUrl }),
    sources: members.map(member => toWireTeller(member, sources)),
    ...(generatorUrl && { generatorUrl }),
    silences: members
      .flatMap(({ silences }) => silences)
      .map(({ endsAt, ...silence }) => ({
        ...silence,
        ...(endsAt !== undefined && { endsAt: toIso(endsAt) }),
      })),
    isInhibited: members.some(({ isInhibited }) => isInhibited),
  };
}

function toWireTeller(
  member: ExternalAlert,
  sources: readonly WireExternalSource[],
): WireExternalAlert['sources'][number] {
  const { origin, source: name } = member;
  const url = httpUrl(member.url);
  const known = sources.find(
    each => each.origin === origin && each.name === name,
  );
  const isStale = known?.status === 'failing';
  return { origin, name, ...(url && { url }), isStale };
}

function shownLabels(labels: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([label]) => !SHOWN.includes(label))
      .slice(0, MOST_LABELS)
      .map(([label, text]) => [label, truncateText(text, MOST_LABEL)]),
  );
}
