import type { KnownBlock } from '@slack/web-api';
import {
  AlertNotification,
  NotifiedOccurrence,
  describeNotification,
} from '@nines/backstage-plugin-slo-common';
import { escapeSlack } from './escapeSlack';

/** What Slack shows. */
export type SlackMessage = {
  /** For notifications, and where blocks cannot be shown. */
  readonly text: string;
  readonly blocks: KnownBlock[];
};

/** The action id of the button. */
export const ACKNOWLEDGE = 'nines.acknowledge';

/** Slack refuses messages whose blocks have, together, more than some 10,000 characters: these stay below 8,000. */
const HEADER = 150;
const SENTENCE = 2_500;
const OTHERS = 2_500;
const OTHER = 250;
const DETAIL = 300;
const TEXT = 3_500;
const VALUE = 2_000;
const URL_LENGTH = 3_000;

/** A group of alerts as one message. Without `canAct` it has links and no button. */
export function toMessage(
  notification: AlertNotification,
  options: { readonly canAct: boolean; readonly minimal: boolean },
): SlackMessage {
  const { title, sentence, happened } = describeNotification(notification);
  const state = stateOf(notification);
  const text = escapeSlack(`${state}: ${title}. ${sentence}`, TEXT);
  if (options.minimal) return { text, blocks: [] };
  const canAct = options.canAct && state === 'Firing';
  return {
    text,
    blocks: [
      {
        type: 'header',
        text: plain(escapeSlack(`${state} · ${title}`, HEADER)),
      },
      section(`*${escapeSlack(happened, DETAIL)}*`),
      ...(sentence.trim() ? [section(escapeSlack(sentence, SENTENCE))] : []),
      ...othersOf(notification),
      ...contextOf(notification),
      ...actionsOf(notification, canAct),
    ],
  };
}

/** The group's state: it is over when all of it is. */
function stateOf({ event, occurrences }: AlertNotification): string {
  if (event === 'test') return 'Test';
  const statuses = occurrences.map(({ status }) => status);
  if (event === 'resolved' || statuses.every(each => each === 'resolved')) {
    return 'Resolved';
  }
  return statuses.includes('firing') ? 'Firing' : 'Acknowledged';
}

function othersOf({ occurrences, more }: AlertNotification): KnownBlock[] {
  const lines: string[] = [];
  let length = 0;
  for (const { sloTitle, status, sentence } of occurrences.slice(1)) {
    const line = escapeSlack(`• ${sloTitle} (${status}): ${sentence}`, OTHER);
    if (length + line.length + 1 > OTHERS) break;
    length += line.length + 1;
    lines.push(line);
  }
  const rest = Math.max(0, occurrences.length - 1) - lines.length + more;
  if (rest > 0) lines.push(`• and ${rest} more`);
  return lines.length === 0 ? [] : [section(lines.join('\n'))];
}

function contextOf(notification: AlertNotification): KnownBlock[] {
  const lead = notification.occurrences.at(0);
  const { insteadOf } = describeNotification(notification);
  const details = [
    insteadOf,
    lead?.entityRef,
    lead?.owner && `owner ${lead.owner}`,
    lead?.tier && `tier ${lead.tier}`,
    lead?.alertName,
    lead && `since ${utc(lead.firedAt)}`,
  ].filter(detail => typeof detail === 'string' && detail.trim() !== '');
  if (details.length === 0) return [];
  const elements = details.map(detail => ({
    ...mrkdwn(escapeSlack(String(detail), DETAIL)),
  }));
  return [{ type: 'context', elements }];
}

function actionsOf(
  { occurrences, groupId }: AlertNotification,
  canAct: boolean,
): KnownBlock[] {
  const elements = [
    ...(canAct && groupId.length <= VALUE
      ? [
          {
            type: 'button' as const,
            action_id: ACKNOWLEDGE,
            text: plain('Acknowledge'),
            value: groupId,
          },
        ]
      : []),
    ...linksOf(occurrences.at(0)).map(({ url, label }) => ({
      type: 'button' as const,
      action_id: `nines.open.${label.toLowerCase()}`,
      text: plain(label),
      url,
    })),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function linksOf(lead: NotifiedOccurrence | undefined) {
  return [
    { url: lead?.links.alert ?? '', label: 'Alert' },
    { url: lead?.links.runbook ?? '', label: 'Runbook' },
    { url: lead?.links.slo ?? '', label: 'SLO' },
  ].filter(({ url }) => /^https?:\/\//.test(url) && url.length <= URL_LENGTH);
}

function section(text: string): KnownBlock {
  return { type: 'section', text: mrkdwn(text) };
}

/** Verbatim: Slack makes no links or mentions of what looks like one. */
function mrkdwn(text: string) {
  return { type: 'mrkdwn' as const, text, verbatim: true };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
