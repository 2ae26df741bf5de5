import { StatedDurations } from '../wire';
import { readDuration } from './readDuration';

/** What somebody wrote of a duration. @public */
export type StatedDuration = NonNullable<StatedDurations['timeToDetect']>;

/** As long as the text of a stated duration may be. */
const LONGEST_TEXT = 200;

/**
 * Reads a duration as people write it: `4h 9m`, `20 hours 20 minutes.`, `1d 5h 47m`, `about 3 hours`, `1h30`, `7h (during support hours)`.
 * A month is 30 days. What cannot be read as one length (`?`, `N/A`, `2-3 hours`, `3 working days`) keeps its text, with null seconds.
 *
 * @public
 */
export function parseStatedDuration(text: string): StatedDuration {
  const trimmed = text.trim();
  return {
    seconds: readDuration(trimmed)?.seconds ?? null,
    text: trimmed.slice(0, LONGEST_TEXT),
  };
}
