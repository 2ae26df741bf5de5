import { AnswerTooLargeError } from './PrometheusError';

/**
 * Reads a body as text while it streams, and stops at a limit: what a small compressed body inflates to counts.
 *
 * @throws AnswerTooLargeError past the limit
 */
export async function readLimitedText(
  response: Response,
  maxBytes: number,
): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  // Leaving the loop early cancels the stream and closes the connection.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new AnswerTooLargeError(
        `The answer is larger than ${maxBytes} bytes`,
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
