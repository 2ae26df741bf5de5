import { JsonObject } from '@backstage/types';
import {
  AlertNotification,
  NotifiedOccurrence,
  describeNotification,
} from '@nines/backstage-plugin-slo-common';
import { truncateText } from '@nines/backstage-plugin-slo-node';
import { toDedupKey } from './dedupKey';
import { PagerDutyEvent } from './types';

const MOST_SUMMARY = 1024;
const SHORT = 255;

/** What PagerDuty is told: a trigger opens an incident or adds to it, the others name it. */
export function toEvent(
  notification: AlertNotification,
  { minimal }: { readonly minimal: boolean },
): PagerDutyEvent {
  const key = { dedup_key: toDedupKey(notification.groupId) };
  switch (notification.event) {
    case 'acknowledged':
      return { ...key, event_action: 'acknowledge' };
    case 'resolved':
      return { ...key, event_action: 'resolve' };
    default:
      return {
        ...key,
        event_action: 'trigger',
        ...toTrigger(notification, minimal),
      };
  }
}

function toTrigger(notification: AlertNotification, minimal: boolean) {
  const lead = notification.occurrences.at(0);
  const source = truncateText(lead?.entityRef ?? 'nines', SHORT);
  const basics = {
    summary: toSummary(notification),
    source,
    severity: toSeverity(notification, lead),
  } as const;
  if (minimal || !lead) return { payload: basics };
  const links = linksOf(lead);
  return {
    payload: {
      ...basics,
      timestamp: new Date(lead.firedAt).toISOString(),
      component: truncateText(lead.entityTitle, SHORT),
      ...(lead.system && { group: truncateText(lead.system, SHORT) }),
      class: lead.alertName,
      custom_details: toDetails(notification),
    },
    links,
    client: 'Nines',
    ...(links[0] && { client_url: links[0].href }),
  };
}

function toSeverity(
  { event }: AlertNotification,
  lead: NotifiedOccurrence | undefined,
): 'critical' | 'warning' | 'info' {
  if (event === 'test') return 'info';
  return lead?.severity === 'page' ? 'critical' : 'warning';
}

/** The title always, the sentence as far as there is room. */
function toSummary(notification: AlertNotification): string {
  const { title, sentence } = describeNotification(notification);
  const text = sentence === '' ? title : `${title}. ${sentence}`;
  const summary = truncateText(text.replace(/\s+/g, ' ').trim(), MOST_SUMMARY);
  return summary === '' ? 'Alert' : summary;
}

function toDetails(notification: AlertNotification): JsonObject {
  const { occurrences, more, step, policy } = notification;
  const { happened, insteadOf } = describeNotification(notification);
  const lead = occurrences[0];
  return {
    happened,
    ...(insteadOf && { sentHereBecause: insteadOf }),
    ...(step && { step }),
    ...(policy && { policy }),
    ...(lead.owner && { owner: lead.owner }),
    ...(lead.tier && { tier: lead.tier }),
    alerts: occurrences.map(
      ({ alertName, sloTitle, entityRef, sentence, firedAt, links }) => ({
        alert: alertName,
        slo: sloTitle,
        entity: entityRef,
        why: sentence,
        since: new Date(firedAt).toISOString(),
        page: links.alert,
      }),
    ),
    ...(more > 0 && { moreAlerts: more }),
  };
}

function linksOf({ links }: NotifiedOccurrence) {
  return [
    { href: links.alert, text: 'Alert in Nines' },
    { href: links.runbook ?? '', text: 'Runbook' },
    { href: links.slo, text: 'SLO and error budget' },
  ].filter(({ href }) => /^https?:\/\//.test(href));
}
