import { WrittenClock } from './WrittenTime';

const HALF = '(?:\\s*(am?|pm?|a\\.m\\.|p\\.m\\.))?(?![a-z0-9])';
const COLON = new RegExp(`^(\\d{1,2}):(\\d{2})(?::(\\d{2}))?${HALF}`, 'i');
/** `15.26`, `9h30`, `1600`: only where a date stands before it; alone they are numbers. */
const DATED =
  /^(?:(\d{1,2})[.h](\d{2})|(\d{2})(\d{2}))(?:\s*(am|pm))?(?![\d\w.:])/i;
/** `02.30 PM` */
const DOTTED = /^(\d{1,2})[.](\d{2})\s*(am|pm)(?![a-z0-9])/i;
const HOUR = /^(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)(?![a-z0-9])/i;
/** `14:??`, `??:??`, `HH:mm`. */
const OPEN = /^(\d{1,2}|\?\?|HH):(\d{2}|\?\?|mm)(?![a-z0-9])/i;

type Read = { readonly clock: WrittenClock; readonly length: number };

/** The time of day at the beginning of a text. */
export function readClock(
  text: string,
  { hasDate }: { readonly hasDate: boolean },
): Read | undefined {
  const colon = COLON.exec(text);
  if (colon) return clockOf(colon[0], colon.slice(1, 4), colon[4]);
  const hour = HOUR.exec(text);
  if (hour) return clockOf(hour[0], [hour[1]], hour[2]);
  const dotted = DOTTED.exec(text);
  if (dotted) return clockOf(dotted[0], dotted.slice(1, 3), dotted[3]);
  const dated = hasDate ? DATED.exec(text) : null;
  if (dated) {
    const parts = [dated[1] ?? dated[3], dated[2] ?? dated[4]];
    return clockOf(dated[0], parts, dated[5]);
  }
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const hourPart = /^\d/.test(open[1]) ? Number(open[1]) : undefined;
  return {
    clock: {
      ...(hourPart !== undefined && hourPart < 24 && { hour: hourPart }),
      isOpen: true,
    },
    length: open[0].length,
  };
}

function clockOf(
  text: string,
  parts: readonly (string | undefined)[],
  half: string | undefined,
): Read | undefined {
  const [hour, minute, second] = parts.map(part =>
    part === undefined ? undefined : Number(part),
  );
  if (hour === undefined || hour > 24) return undefined;
  if ((minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  if (hour === 24 && (minute ?? 0) > 0) return undefined;
  const side = half?.toLowerCase().startsWith('p') ? 'pm' : 'am';
  return {
    clock: {
      hour,
      ...(minute !== undefined && { minute }),
      ...(second !== undefined && { second }),
      ...(half !== undefined && { half: side }),
    },
    length: text.length,
  };
}
