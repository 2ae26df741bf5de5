import { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';

export type CappedContent =
  | { readonly status: 'read'; readonly buffer: Buffer }
  /** `bytes` is what had come when reading stopped. */
  | { readonly status: 'tooLarge'; readonly bytes: number };

/** Reads a response and stops, closing it, once it is larger than `maxBytes`. */
export async function readCapped(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<CappedContent> {
  if (!response.stream) {
    const buffer = await response.buffer();
    return buffer.length > maxBytes
      ? { status: 'tooLarge', bytes: buffer.length }
      : { status: 'read', buffer };
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response.stream()) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > maxBytes) return { status: 'tooLarge', bytes };
  }
  return { status: 'read', buffer: Buffer.concat(chunks) };
}
