import {
  Precision,
  WireInstant,
} from '@nines/backstage-plugin-postmortems-common';

/** What stands in the input of a point in time. */
export type InstantInput = {
  /** `2026-11-20T14:03`, the seconds where they are known; empty where nothing is. */
  readonly text: string;
  readonly precision: Precision;
  /** IANA name; empty where nobody gave a zone. */
  readonly zone: string;
};

/**
 * An instant as it stands in an input, in the zone that it is shown in. One without a zone stands as it was written.
 *
 * @param readerZone - of those that name any.
 */
export function toInstantInput(
  instant: WireInstant | undefined,
  readerZone: string,
): InstantInput {
  if (!instant) return { text: '', precision: 'minute', zone: readerZone };
  const { at, precision, sourceZone } = instant;
  const zone = sourceZone === undefined ? '' : readerZone;
  if (at === null) return { text: '', precision, zone };
  return { text: wallTime(Date.parse(at), zone || 'UTC'), precision, zone };
}

/** The instant that an input holds; undefined where its text is no time. What else is known of it stays. */
export function fromInstantInput(
  { text, precision, zone }: InstantInput,
  before?: WireInstant,
): WireInstant | undefined {
  const { evidenceUrl } = before ?? {};
  const rest = evidenceUrl === undefined ? {} : { evidenceUrl };
  if (precision === 'unknown') return { at: null, precision, ...rest };
  const wall = Date.parse(`${text}Z`);
  if (Number.isNaN(wall)) return undefined;
  const at = zone === '' ? wall : epochOfWall(wall, zone);
  return {
    at: new Date(at).toISOString(),
    precision,
    ...(zone !== '' && { sourceZone: zone }),
    ...rest,
  };
}

/** `2026-11-20T14:03:20` of a moment in a zone, without seconds where they are none. */
function wallTime(epoch: number, zone: string): string {
  const text = new Date(epoch + offsetAt(epoch, zone)).toISOString();
  return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19);
}

/** The moment of a wall time; of the hour that a clock shows twice, the first. */
function epochOfWall(wall: number, zone: string): number {
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
}

/** By how much the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(epoch: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(epoch));
  const of = (type: string) =>
    parts.find(part => part.type === type)?.value ?? '0';
  const wall = Date.parse(
    `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of(
      'hour',
    )}:${of('minute')}:${of('second')}Z`,
  );
  return wall - Math.floor(epoch / 1_000) * 1_000;
}
