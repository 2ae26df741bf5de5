import fc from 'fast-check';
import {
  formatPrometheusDuration,
  formatShorthand,
  parsePrometheusDuration,
  parseShorthand,
  shorthandLength,
} from './duration';
import { Millis, MINUTE_MS } from './types';

const DAY = 24 * 60 * MINUTE_MS;

describe('shorthand', () => {
  it.each([
    { text: '1m', length: MINUTE_MS },
    { text: '0m', length: 0 },
    { text: '36h', length: 1.5 * DAY },
    { text: '4w', length: 28 * DAY },
    { text: '1M', length: 30 * DAY },
    { text: '2Q', length: 180 * DAY },
    { text: '1Y', length: 365 * DAY },
  ])('reads $text', ({ text, length }) => {
    const result = parseShorthand(text);
    expect(result.ok && shorthandLength(result.value)).toBe(length);
  });

  it.each([
    { text: '', part: 'whole' },
    { text: '1', part: 'whole' },
    { text: '12', part: 'whole' },
    { text: 'm', part: 'whole' },
    { text: '5 m', part: 'whole' },
    { text: '+5m', part: 'whole' },
    { text: '-1m', part: 'value' },
    { text: '99999999999999999m', part: 'value' },
    { text: '1invalid', part: 'unit' },
    { text: '1h30m', part: 'unit' },
    { text: '1.5h', part: 'unit' },
    { text: '30s', part: 'unit' },
    { text: '1toString', part: 'unit' },
  ])('refuses "$text" for its $part', ({ text, part }) => {
    const result = parseShorthand(text);
    expect(!result.ok && result.error.part).toBe(part);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), minutes => {
        const length = (minutes * MINUTE_MS) as Millis;
        const result = parseShorthand(formatShorthand(length));
        expect(result.ok && shorthandLength(result.value)).toBe(length);
      }),
    );
  });

  it('writes only whole minutes', () => {
    expect(() => formatShorthand(1_500 as Millis)).toThrow(RangeError);
  });
});

describe('Prometheus durations', () => {
  it.each([
    { text: '0', length: 0 },
    { text: '5m', length: 5 * MINUTE_MS },
    { text: '1h30m', length: 90 * MINUTE_MS },
    { text: '100ms', length: 100 },
    { text: '1y1w1d', length: 373 * DAY },
  ])('reads $text', ({ text, length }) => {
    expect(parsePrometheusDuration(text)).toEqual({ ok: true, value: length });
  });

  it.each(['', '1', '5 m', '30m1h', '1.5h', '-1m', '1M', '9'.repeat(40)])(
    'refuses "%s"',
    text => expect(parsePrometheusDuration(text).ok).toBe(false),
  );

  it.each([
    { length: 0, text: '0s' },
    { length: 90 * MINUTE_MS, text: '1h30m' },
    { length: 30 * DAY, text: '30d' },
    { length: 28 * DAY, text: '4w' },
    { length: 365 * DAY, text: '1y' },
  ])('writes $text', ({ length, text }) => {
    expect(formatPrometheusDuration(length as Millis)).toBe(text);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(), value => {
        const text = formatPrometheusDuration(value as Millis);
        expect(parsePrometheusDuration(text)).toEqual({ ok: true, value });
      }),
    );
  });
});
