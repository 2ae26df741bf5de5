import { externalTextLimits } from '@nines/backstage-plugin-slo-common';
import { truncateText } from './truncateText';

/** A NUL has no place in a key of PostgreSQL. */
const UNSAFE = /^__proto__$|\0/;

/** Labels or annotations of an alert that others evaluate, as many and as long as are kept; NUL cannot be stored. @public */
export function capPairs(
  pairs: Readonly<Record<string, string>>,
): Record<string, string> {
  const { pairs: most, key: longestKey, value } = externalTextLimits;
  return Object.fromEntries(
    Object.entries(pairs)
      .filter(([key]) => key.length <= longestKey && !UNSAFE.test(key))
      .slice(0, most)
      .map(([key, text]) => [
        key,
        truncateText(text.replaceAll('\0', ''), value),
      ]),
  );
}
