import {
  DeliveryOutcome,
  classifyAnswer,
  postOnce,
} from '@nines/backstage-plugin-slo-node';
import { outcomeOfError } from './outcomeOfError';

/** What a method of the Web API answered. */
export type SlackAnswer =
  | { readonly kind: 'ok'; readonly channel: string; readonly ts: string }
  /** An error of Slack's own, by its name. */
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly outcome: DeliveryOutcome;
    }
  | { readonly kind: 'failed'; readonly outcome: DeliveryOutcome };

/**
 * Calls a method once. Not through Slack's client, which waits and tries again by itself: a lease would end under it, and what it
 * still had to send would be lost with the process.
 */
export async function callSlack(
  method: 'chat.postMessage' | 'chat.update',
  body: object,
  options: {
    readonly token: string;
    readonly apiUrl: string;
    readonly signal: AbortSignal;
    readonly timeoutMs: number;
  },
): Promise<SlackAnswer> {
  const { token, apiUrl, signal, timeoutMs } = options;
  const answer = await postOnce({
    url: `${apiUrl}${method}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(body),
    signal,
    timeoutMs,
  });
  const failed = classifyAnswer(answer, [token]);
  if (failed) return { kind: 'failed', outcome: failed };
  // HTTP 200 is not success: the body says.
  const said = parseObject(answer.kind === 'answered' ? answer.text : '');
  if (said?.ok === true && isText(said.channel) && isText(said.ts)) {
    return { kind: 'ok', channel: said.channel, ts: said.ts };
  }
  if (said?.ok === false && isText(said.error)) {
    const { error } = said;
    return { kind: 'refused', error, outcome: outcomeOfError(error, method) };
  }
  const message = 'The answer is not one of Slack; is apiUrl right?';
  const outcome = { outcome: 'transient', reason: 'other', message } as const;
  return { kind: 'failed', outcome };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value ?? undefined : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
