import { createHmac } from 'node:crypto';
import { SlackMessage } from './Messages';

/** What Slack posts when a person clicks a button, signed over the exact bytes. */
export function clickOf(options: {
  readonly message: Pick<SlackMessage, 'channel' | 'ts' | 'blocks'>;
  readonly actionId: string;
  readonly userId: string;
  readonly at: number;
  readonly signingSecret: string;
  /** Where the answer for this person alone goes. Default: none. */
  readonly responseUrl?: string;
}): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  const { message, actionId, userId, at, signingSecret, responseUrl } = options;
  const buttons = message.blocks.flatMap(block =>
    block.type === 'actions' ? block.elements : [],
  );
  const button = buttons.find(({ action_id: id }) => id === actionId);
  if (!button) throw new Error(`The message has no button '${actionId}'`);
  const payload = JSON.stringify({
    type: 'block_actions',
    user: { id: userId, username: 'ada', name: 'ada', team_id: 'T0FAKE001' },
    team: { id: 'T0FAKE001', domain: 'example' },
    api_app_id: 'A0FAKE001',
    trigger_id: `${Math.floor(at)}.1`,
    container: { type: 'message', message_ts: message.ts },
    channel: { id: message.channel, name: 'alerts' },
    response_url: responseUrl,
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'b',
        value: button.value,
        text: button.text,
        action_ts: `${Math.floor(at / 1_000)}.${String(at % 1_000).padStart(
          6,
          '0',
        )}`,
      },
    ],
  });
  const body = new URLSearchParams({ payload }).toString();
  const timestamp = String(Math.floor(at / 1_000));
  const digest = createHmac('sha256', signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}
