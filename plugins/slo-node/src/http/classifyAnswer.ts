import { DeliveryOutcome } from '../NotificationChannel';
import { truncateText } from '../text/truncateText';
import { PostAnswer } from './postOnce';
import { readRetryAfter } from './readRetryAfter';

const EXCERPT = 200;
const BAD_DESTINATION: readonly number[] = [401, 403, 404, 410];
const PASSES: readonly number[] = [408, 425];

/**
 * What an HTTP answer means for a delivery, by the table of docs/channels.md; undefined for 2xx, which only the channel can
 * judge. The message quotes the start of the answer, without the secrets.
 *
 * @public
 */
export function classifyAnswer(
  answer: PostAnswer,
  secrets: readonly string[],
): DeliveryOutcome | undefined {
  if (answer.kind === 'failed') {
    const { reason, message } = answer;
    return { outcome: 'transient', reason, message };
  }
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return undefined;
  const retryAfterMs = readRetryAfter(headers);
  const message = describe(answer.text, status, secrets);
  if (status >= 300 && status < 400) {
    const redirected = `Redirects are not followed (HTTP status ${status})`;
    return { outcome: 'badDestination', message: redirected, status };
  }
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) {
    return { outcome: 'throttled', message, status, retryAfterMs };
  }
  if (status < 200 || status >= 500 || PASSES.includes(status)) {
    const reason = status >= 500 ? 'serverError' : 'clientError';
    return { outcome: 'transient', reason, message, status, retryAfterMs };
  }
  const isGone = BAD_DESTINATION.includes(status);
  return { outcome: isGone ? 'badDestination' : 'badPayload', message, status };
}

function describe(text: string, status: number, secrets: readonly string[]) {
  const excerpt = redact(text, secrets).replace(/\s+/g, ' ').trim();
  return excerpt === ''
    ? `HTTP status ${status}`
    : `HTTP status ${status}: ${truncateText(excerpt, EXCERPT)}`;
}

/** Replaces each secret, whole, also as it stands in a JSON string or a URL. @public */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap(secret => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
    ])
    .filter(form => form !== '')
    .reduce((rest, form) => rest.split(form).join('[redacted]'), text);
}
