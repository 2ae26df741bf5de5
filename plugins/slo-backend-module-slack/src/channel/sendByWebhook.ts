import {
  DeliveryOutcome,
  SendRequest,
  classifyAnswer,
  postOnce,
} from '@nines/backstage-plugin-slo-node';
import { toMessage } from '../message/toMessage';

/** The small form: each change is a message of its own, which nothing changes later. */
export async function sendByWebhook(
  webhookUrl: string,
  { notification, minimal, signal }: SendRequest,
): Promise<DeliveryOutcome> {
  // Its message would keep the button for good.
  const message = toMessage(notification, { canAct: false, minimal });
  const answer = await postOnce({
    url: webhookUrl,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    }),
    signal,
  });
  const { pathname } = new URL(webhookUrl);
  const failed = classifyAnswer(answer, [webhookUrl, pathname]);
  if (failed) return failed;
  if (answer.kind === 'answered' && answer.text.trim() === 'ok') {
    return { outcome: 'delivered', status: answer.status };
  }
  return {
    outcome: 'transient',
    reason: 'other',
    message: "The answer is not Slack's 'ok'; is webhookUrl right?",
  };
}
