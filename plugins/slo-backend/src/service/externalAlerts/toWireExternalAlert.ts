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
  const runbookUrl = httpUrl(annotationOf(alert, ['runbook_url', 'runbook']));
  const generatorUrl = httpUrl(
    members.find(one => one.generatorUrl)?.generatorUrl,
  );
  const summary = annotationOf(alert, ['summary', 'message', 'description']);
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

/** The first that is there, by the order of the names, then of those who told it. */
function annotationOf(
  { members }: MergedAlert,
  names: readonly string[],
): string | undefined {
  return names
    .flatMap(name =>
      members.map(({ annotations }) =>
        Object.hasOwn(annotations, name) ? annotations[name].trim() : '',
      ),
    )
    .find(text => text !== '');
}

function shownLabels(labels: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([label]) => !SHOWN.includes(label))
      .slice(0, MOST_LABELS)
      .map(([label, text]) => [label, truncateText(text, MOST_LABEL)]),
  );
}
