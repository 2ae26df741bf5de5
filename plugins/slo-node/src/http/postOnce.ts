import { DeliveryFailure } from '../NotificationChannel';

/** One request, one attempt. @public */
export type PostRequest = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: POST. */
  readonly method?: 'POST' | 'GET';
  readonly body?: string;
  /** Bytes of the answer that are read. Default: 64 KiB. */
  readonly mostBytes?: number;
  readonly signal: AbortSignal;
  /** Until the last byte of the answer. Default: 10 seconds. */
  readonly timeoutMs?: number;
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
};

/** What came back, or why nothing did. @public */
export type PostAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: { get(name: string): string | null };
      /** The start of the body. */
      readonly text: string;
    }
  | {
      readonly kind: 'failed';
      readonly reason: DeliveryFailure;
      readonly message: string;
      /** Of the error beneath, such as ECONNREFUSED. */
      readonly code?: string;
    };

const MOST_BYTES = 65_536;

/**
 * Asks once. Redirects are answers, not followed; what the network does is answered, never thrown, and never names the URL,
 * which may hold a secret.
 *
 * @public
 */
export async function postOnce(request: PostRequest): Promise<PostAnswer> {
  const { url, method = 'POST', headers, body, signal } = request;
  const { timeoutMs = 10_000, mostBytes = MOST_BYTES } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await (request.fetch ?? fetch)(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, deadline]),
    });
    const text = await readStart(response, mostBytes);
    const { status } = response;
    return { kind: 'answered', status, headers: response.headers, text };
  } catch (error) {
    if (signal.aborted) {
      return failed('contextCanceled', 'The attempt was called off');
    }
    if (deadline.aborted) {
      const limit = timeoutMs / 1_000;
      return failed('contextDeadlineExceeded', `No answer within ${limit} s`);
    }
    const code = codeOf(error);
    const message = `No answer: ${code ?? 'the connection broke'}`;
    return { ...failed('other', message), ...(code && { code }) };
  }
}

async function readStart(
  response: Response,
  mostBytes: number,
): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  // Leaving the loop early cancels the stream and closes the connection.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (bytes >= mostBytes) break;
  }
  return text.slice(0, mostBytes);
}

function failed(reason: DeliveryFailure, message: string) {
  return { kind: 'failed', reason, message } as const;
}

/** fetch() says only that it failed; its cause has a code such as ECONNREFUSED. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}
