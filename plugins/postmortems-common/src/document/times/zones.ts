/** Offsets of names that mean one thing to those who write postmortems, as they are meant: PST is eight hours behind, in summer too. */
const OFFSETS: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  WET: 'UTC',
  WEST: 'UTC+01:00',
  BST: 'UTC+01:00',
  CET: 'UTC+01:00',
  CEST: 'UTC+02:00',
  EET: 'UTC+02:00',
  EEST: 'UTC+03:00',
  MSK: 'UTC+03:00',
  JST: 'UTC+09:00',
  KST: 'UTC+09:00',
  AEST: 'UTC+10:00',
  AEDT: 'UTC+11:00',
  NZST: 'UTC+12:00',
  NZDT: 'UTC+13:00',
  EDT: 'UTC-04:00',
  EST: 'UTC-05:00',
  CDT: 'UTC-05:00',
  MDT: 'UTC-06:00',
  MST: 'UTC-07:00',
  PDT: 'UTC-07:00',
  PST: 'UTC-08:00',
  PT: 'America/Los_Angeles',
  ET: 'America/New_York',
  MT: 'America/Denver',
  CT: 'America/Chicago',
};

/** Names of several zones: India or Israel, America or China. */
const AMBIGUOUS = new Set(['IST', 'CST', 'AST', 'SST', 'GST', 'ADT']);

const NAMES = [...Object.keys(OFFSETS), ...AMBIGUOUS]
  .filter(name => name.length > 1)
  .sort((a, b) => b.length - a.length);

/** The name of a zone, with an offset to UTC where one follows. */
export const ZONE = `(?:(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d{2})?|${NAMES.join(
  '|',
)}|(?:Africa|America|Asia|Australia|Europe|Pacific)/[A-Za-z_]{2,40}|(?:US )?(?:Pacific|Eastern|Mountain|Central)(?: Standard| Daylight)? Time)`;

const LONG: Readonly<Record<string, string>> = {
  pacific: 'PT',
  eastern: 'ET',
  mountain: 'MT',
  central: 'CT',
};

/** A zone as its writer names it: its name for a computer, or nothing where the name has several meanings. */
export function zoneOf(written: string): string | undefined {
  const text = written.trim();
  const long = /\b(Pacific|Eastern|Mountain|Central)\b.*Time$/i.exec(text);
  if (long) return OFFSETS[LONG[long[1].toLowerCase()]];
  if (text.includes('/')) return text;
  const offset = /^(?:UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (offset) {
    const [, sign, hours, minutes = '00'] = offset;
    if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
    const isZero = Number(hours) === 0 && Number(minutes) === 0;
    return isZero ? 'UTC' : `UTC${sign}${hours.padStart(2, '0')}:${minutes}`;
  }
  return OFFSETS[text.toUpperCase()];
}

/** Whether people of a zone write the month before the day. */
export function isAmerican(zone: string | undefined): boolean {
  return zone !== undefined && /^(?:America\/|UTC-0[4-8]:00$)/.test(zone);
}

const STATEMENTS = [
  // All times in PST; (times in BST); all times EEST
  new RegExp(
    `\\btimes?\\b[^.\\n\\d]{0,30}?(?:\\b(?:in|are|is)\\b|:|\\s)[\\s*_(]*(${ZONE})(?![A-Za-z])`,
    'i',
  ),
  // Timeline (UTC), Time (UTC), Time UTC, Timeline in CET
  new RegExp(
    `\\b(?:timeline|time|date)\\b[\\s*_:]*(?:\\(|in )?\\s*(${ZONE})(?![A-Za-z])`,
    'i',
  ),
];

/** The zone that a line gives to all times below it, as written. */
export function statedZone(line: string): string | undefined {
  if (line.length > 300) return undefined;
  for (const statement of STATEMENTS) {
    const found = statement.exec(line)?.[1];
    // `et` and `pt` are words of other languages
    if (found && (found.length > 2 || found === found.toUpperCase())) {
      return found;
    }
  }
  return undefined;
}
