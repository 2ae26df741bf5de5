import {
  classifyAnswer,
  postOnce,
  readRetryAfter,
  redact,
} from '@nines/backstage-plugin-slo-node';
import { TrackerError } from './TrackerError';

const MOST_BYTES = 8_000_000;
const LONGEST_REST_MS = 3_600_000;

/** One request to a tracker. @public */
export type TrackerRequest = {
  /** For messages: `GitHub at github.com`. */
  readonly who: string;
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
  /** Never told in a message. */
  readonly secrets: readonly string[];
  /** Statuses beside 2xx that the caller knows what to do with. */
  readonly expects?: readonly number[];
  readonly signal: AbortSignal;
};

/** What a tracker answered. @public */
export type TrackerAnswer = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
};

/**
 * Asks once, with a deadline and a cap, and follows no redirect. Where the tracker asks to be left alone (`Retry-After`, or GitHub's
 * `x-ratelimit-reset` with nothing remaining), the error says how long.
 *
 * @throws TrackerError
 * @public
 */
export async function askTracker(
  request: TrackerRequest,
): Promise<TrackerAnswer> {
  const { who, url, method = 'GET', headers, body, secrets } = request;
  const answer = await postOnce({
    url,
    method,
    headers: {
      ...headers,
      ...(body && { 'content-type': 'application/json; charset=utf-8' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: request.signal,
    mostBytes: MOST_BYTES,
  });
  if (answer.kind === 'failed') {
    const message = redact(answer.message, secrets);
    throw new TrackerError(`${who} did not answer: ${message}`);
  }
  const { status, text } = answer;
  const retryAfterMs = readRest(answer.headers);
  const isLimited =
    status === 429 || (status === 403 && retryAfterMs !== undefined);
  if (isLimited) {
    throw new TrackerError(`${who} limits how often it is asked`, {
      retryAfterMs: retryAfterMs ?? 60_000,
    });
  }
  const isExpected = request.expects?.includes(status);
  const failed = isExpected ? undefined : classifyAnswer(answer, secrets);
  if (failed) {
    const told = 'message' in failed ? failed.message : `status ${status}`;
    throw new TrackerError(`${who} refused: ${told}`, { retryAfterMs });
  }
  return { status, headers: answer.headers, body: parse(text, who, status) };
}

function parse(text: string, who: string, status: number): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (status < 200 || status >= 300) return undefined;
    throw new TrackerError(
      `${who} answered no JSON, or more than ${MOST_BYTES} bytes; is its address right?`,
    );
  }
}

function readRest(headers: TrackerAnswer['headers']): number | undefined {
  const told = readRetryAfter(headers);
  if (told !== undefined) return told;
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  const reset = Number(headers.get('x-ratelimit-reset')) * 1_000;
  const rest = reset - Date.parse(headers.get('date') ?? '');
  if (!Number.isFinite(rest)) return undefined;
  return Math.min(LONGEST_REST_MS, Math.max(1_000, rest));
}
