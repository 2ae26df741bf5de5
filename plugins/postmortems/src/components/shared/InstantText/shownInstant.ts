import { WireInstant } from '@nines/backstage-plugin-postmortems-common';

/** A point in time as far as it may be shown: never more precise than it is known, never in a zone that nobody named. */
export type ShownInstant =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'time' | 'hour' | 'day';
      readonly text: string;
      /** For the machine; a day alone for a day. */
      readonly dateTime: string;
      readonly hasZone: boolean;
    };

const DAY: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
};
const MINUTE: Intl.DateTimeFormatOptions = {
  ...DAY,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const SECOND: Intl.DateTimeFormatOptions = { ...MINUTE, second: '2-digit' };

/**
 * @param timeZone - the reader's zone where absent. A time whose zone nobody gave is shown as it was written; a day is that of
 * UTC, in which days are kept, and needs no zone.
 */
export function shownInstant(
  { at, precision, sourceZone }: WireInstant,
  options?: { readonly timeZone?: string },
): ShownInstant {
  if (at === null || precision === 'unknown') return { kind: 'unknown' };
  const hasZone = sourceZone !== undefined;
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', style).format(new Date(at));
  if (precision === 'day') {
    const text = format({ ...DAY, timeZone: 'UTC' });
    return { kind: 'day', text, dateTime: at.slice(0, 10), hasZone: true };
  }
  const zone: Intl.DateTimeFormatOptions = hasZone
    ? { timeZoneName: 'short', ...options }
    : { timeZone: 'UTC' };
  const style = precision === 'second' ? SECOND : MINUTE;
  return {
    kind: precision === 'hour' ? 'hour' : 'time',
    text: format({ ...style, ...zone }),
    dateTime: hasZone ? at : at.replace(/Z$/, ''),
    hasZone,
  };
}
