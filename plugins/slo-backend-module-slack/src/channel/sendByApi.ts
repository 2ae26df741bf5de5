import { JsonObject } from '@backstage/types';
import { describeNotification } from '@nines/backstage-plugin-slo-common';
import { DeliveryOutcome, SendRequest } from '@nines/backstage-plugin-slo-node';
import { SlackAnswer, callSlack } from '../api/callSlack';
import { SlackChannelConfig } from '../config';
import { escapeSlack } from '../message/escapeSlack';
import { SlackMessage, toMessage } from '../message/toMessage';

type ApiChannel = Extract<SlackChannelConfig, { form: 'api' }>;

/** Two calls in the 15 seconds that a channel has. */
const TIMEOUT_MS = 7_000;
const REPLY = 1_000;
const PLAIN = { link_names: false, parse: 'none' } as const;
const UNFURL_NOTHING = { unfurl_links: false, unfurl_media: false };

/** Errors that say that the message of before cannot be changed any more: a new one takes its place. */
const MESSAGE_GONE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
]);

/**
 * One message per group: the first call posts it, later ones bring it up to date and say in its thread what happened. Slack
 * knows no idempotency: when an answer is lost, a message may be there twice. Its metadata has the id to tell.
 */
export async function sendByApi(
  channel: ApiChannel,
  request: SendRequest,
  { canAct }: { readonly canAct: boolean },
): Promise<DeliveryOutcome> {
  const { notification, minimal, state } = request;
  const message = toMessage(notification, { canAct, minimal });
  const posted = readPosted(state);
  if (!posted) return toOutcome(await post(channel, request, message));

  const call = options(channel, request);
  const updated = await callSlack(
    'chat.update',
    { ...posted, ...message, ...PLAIN },
    call,
  );
  if (updated.kind === 'refused' && MESSAGE_GONE.has(updated.error)) {
    return toOutcome(await post(channel, request, message));
  }
  if (updated.kind !== 'ok') return updated.outcome;
  const reply = await callSlack(
    'chat.postMessage',
    {
      channel: posted.channel,
      thread_ts: posted.ts,
      text: escapeSlack(describeNotification(notification).happened, REPLY),
      // Nobody looked at the first message: the channel sees this one.
      reply_broadcast: notification.event === 'escalated',
      ...PLAIN,
      ...UNFURL_NOTHING,
      ...metadataOf(request),
    },
    call,
  );
  return reply.kind === 'ok'
    ? { outcome: 'delivered', state: posted, status: 200 }
    : reply.outcome;
}

async function post(
  channel: ApiChannel,
  request: SendRequest,
  message: SlackMessage,
): Promise<SlackAnswer> {
  return await callSlack(
    'chat.postMessage',
    {
      channel: channel.channel,
      ...message,
      ...PLAIN,
      ...UNFURL_NOTHING,
      ...metadataOf(request),
    },
    options(channel, request),
  );
}

function metadataOf({
  notification: { idempotencyKey: id, groupId },
}: SendRequest) {
  const event_payload = { id, group: groupId };
  return { metadata: { event_type: 'nines_alert', event_payload } };
}

function options({ token, apiUrl }: ApiChannel, { signal }: SendRequest) {
  return { token, apiUrl, signal, timeoutMs: TIMEOUT_MS };
}

/** The channel's id, not its name: a renamed channel keeps its messages. */
function toOutcome(answer: SlackAnswer): DeliveryOutcome {
  if (answer.kind !== 'ok') return answer.outcome;
  const { channel, ts } = answer;
  return { outcome: 'delivered', state: { channel, ts }, status: 200 };
}

function readPosted(state: JsonObject | undefined) {
  const { channel, ts } = state ?? {};
  return typeof channel === 'string' && typeof ts === 'string'
    ? { channel, ts }
    : undefined;
}
