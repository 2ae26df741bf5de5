import { markdownLimit } from '@nines/backstage-plugin-runbooks-common';

const MAX_BYTES = 1_048_576;

/** Why a document is not read at all: it is too large, nested too deep or too wide. Undefined where it is fine. */
export function refusalOf(
  text: string,
  { isMarkdown }: { readonly isMarkdown: boolean },
): { readonly line?: number; readonly message: string } | undefined {
  if (byteLength(text) > MAX_BYTES) {
    return {
      message: 'The file is larger than 1 MB. Split it, or leave logs out.',
    };
  }
  return isMarkdown ? markdownLimit(text) : undefined;
}

/** A character of UTF-16 is at most three bytes of UTF-8. */
function byteLength(text: string): number {
  return text.length * 3 <= MAX_BYTES
    ? text.length
    : new TextEncoder().encode(text).length;
}
