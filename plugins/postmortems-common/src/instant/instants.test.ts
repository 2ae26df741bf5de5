import fc from 'fast-check';
import { WireInstant, wireInstant } from '../wire';
import { compareEvents } from './compareEvents';
import { epochOf, toWireInstant } from './instants';
import { parseIsoInstant } from './parseIsoInstant';

describe('parseIsoInstant', () => {
  it.each<[string, string | undefined, Partial<WireInstant>]>([
    [
      '2026-03-02T10:15:30Z',
      undefined,
      { at: '2026-03-02T10:15:30Z', precision: 'second', sourceZone: 'UTC' },
    ],
    [
      '2026-03-02T10:15:30.25+02:00',
      undefined,
      {
        at: '2026-03-02T08:15:30.250Z',
        precision: 'second',
        sourceZone: 'UTC+02:00',
      },
    ],
    [
      '2026-03-02 10:15',
      undefined,
      { at: '2026-03-02T10:15:00Z', precision: 'minute' },
    ],
    [
      '2026-07-02 10:15',
      'Europe/London',
      {
        at: '2026-07-02T09:15:00Z',
        precision: 'minute',
        sourceZone: 'Europe/London',
      },
    ],
    [
      '2026-03-02T10',
      undefined,
      { at: '2026-03-02T10:00:00Z', precision: 'hour' },
    ],
    ['2026-03-02', undefined, { at: '2026-03-02T00:00:00Z', precision: 'day' }],
    ['2024-02-29', undefined, { at: '2024-02-29T00:00:00Z', precision: 'day' }],
    [
      '2026-03-02 10:15-0530',
      'Europe/London',
      {
        at: '2026-03-02T15:45:00Z',
        precision: 'minute',
        sourceZone: 'UTC-05:30',
      },
    ],
    [
      '2026-03-02 10:15',
      'Nowhere/AtAll',
      { at: '2026-03-02T10:15:00Z', precision: 'minute' },
    ],
    [
      '2026-03-29 01:30',
      'Europe/London',
      // the clocks go forward over it
      {
        at: '2026-03-29T01:00:00Z',
        precision: 'minute',
        sourceZone: 'Europe/London',
      },
    ],
    [
      '2026-10-25 01:30',
      'Europe/London',
      // shown twice: the first
      {
        at: '2026-10-25T00:30:00Z',
        precision: 'minute',
        sourceZone: 'Europe/London',
      },
    ],
  ])('reads %s in %s', (text, zone, expected) => {
    const read = parseIsoInstant(text, zone);
    expect(read).toEqual({ ...expected, sourceText: text });
    expect(wireInstant.safeParse(read).success).toBe(true);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2025-02-29 10:00',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31T10:00:00Z',
    '2026-03-02T24:00',
    '2026-03-02T10:60',
    '2026-03-02T10:15:61Z',
    '2026-03-02T10:15:00+99:00',
    '2022-02-?? ??:??',
    '0000-01-01',
    '2026-03-02T10:15:00Z tomorrow',
    '12026-03-02',
  ])('reads no time in "%s"', text => {
    expect(parseIsoInstant(text)).toBeUndefined();
  });

  it('reads back each instant of our own, whatever text it is given else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }),
        seconds => {
          const instant = toWireInstant(seconds * 1_000);
          expect(epochOf(instant)).toBe(seconds * 1_000);
          expect(parseIsoInstant(instant.at ?? '')).toMatchObject(instant);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), text => {
        const read = parseIsoInstant(text, 'Europe/London');
        expect(read === undefined || epochOf(read) !== undefined).toBe(true);
      }),
    );
  });
});

it('knows no time where none is', () => {
  expect(epochOf(undefined)).toBeUndefined();
  expect(epochOf({ at: null })).toBeUndefined();
  expect(epochOf({ at: 'soon' })).toBeUndefined();
});

describe('compareEvents', () => {
  const event = (at: number | null, source: 'slo' | 'manual', id: string) => ({
    at:
      at === null
        ? { at: null, precision: 'unknown' as const }
        : toWireInstant(at),
    source,
    id,
  });

  it('sorts by time, then source, then id, and leaves what is unknown to the end', () => {
    const sorted = [
      event(1_000, 'slo', 'b'),
      event(1_000, 'manual', 'a'),
      event(2_000, 'slo', 'a'),
      event(2_000, 'slo', 'c'),
      event(null, 'slo', 'a'),
      event(null, 'manual', 'a'),
    ];
    for (const start of sorted.keys()) {
      const turned = [...sorted.slice(start), ...sorted.slice(0, start)];
      expect(turned.sort(compareEvents)).toEqual(sorted);
    }
  });
});
