import fc from 'fast-check';
import {
  DURATIONS,
  PRECISIONS,
  StatedDurations,
  WireDuration,
  WireMilestones,
  wireDurations,
} from '../wire';
import { parseIsoInstant, toWireInstant } from '../instant';
import { DURATION_BOUNDS, durationsOf } from './durationsOf';
import { parseStatedDuration } from './parseStatedDuration';

const at = (text: string, zone?: string) => {
  const instant = parseIsoInstant(text, zone);
  if (!instant) throw new Error(`${text} is no time`);
  return instant;
};
const UTC = 'UTC';

describe('durationsOf', () => {
  it('counts from detection, but for the time to detect', () => {
    const durations = durationsOf({
      impactStart: at('2026-03-02 10:00', UTC),
      detected: at('2026-03-02 10:05', UTC),
      acknowledged: at('2026-03-02 10:07', UTC),
      mitigated: at('2026-03-02 10:35', UTC),
      resolved: at('2026-03-02 11:05', UTC),
    });
    const seconds = DURATIONS.map(name => durations[name].seconds);
    expect(seconds).toEqual([300, 120, 1_800, 3_600]);
    expect(wireDurations.safeParse(durations).success).toBe(true);
  });

  it.each<[string, WireMilestones, Partial<WireDuration>]>([
    [
      'an end is not there',
      { detected: at('2026-03-02 10:00') },
      { status: 'missing' },
    ],
    [
      'an end is not known',
      {
        detected: { at: null, precision: 'unknown', sourceText: '??' },
        mitigated: at('2026-03-02 10:00'),
      },
      { status: 'missing' },
    ],
    [
      'the later is before the earlier',
      {
        detected: at('2026-03-02 10:00'),
        mitigated: at('2026-03-02 09:58'),
      },
      { status: 'invalid_order', seconds: -120 },
    ],
    [
      'both are at once',
      {
        detected: at('2026-03-02 10:00'),
        mitigated: at('2026-03-02 10:00'),
      },
      { status: 'ok', seconds: 0 },
    ],
    [
      'neither has a zone',
      {
        detected: at('2026-03-02 10:00'),
        mitigated: at('2026-03-02 11:00'),
      },
      { status: 'ok', seconds: 3_600 },
    ],
    [
      'one has a zone and the other none',
      {
        detected: at('2026-03-02T10:00Z'),
        mitigated: at('2026-03-02 11:00'),
      },
      { status: 'imprecise', seconds: 3_600 },
    ],
    [
      'no zone could put them in order',
      {
        detected: at('2026-03-02T10:00Z'),
        mitigated: at('2026-03-01 11:00'),
      },
      { status: 'invalid_order', seconds: -82_800 },
    ],
    [
      'one is known to the hour',
      { detected: at('2026-03-02T10'), mitigated: at('2026-03-02 11:20') },
      { status: 'imprecise', seconds: 4_800 },
    ],
    [
      'both are days',
      { detected: at('2026-03-02'), mitigated: at('2026-03-02') },
      { status: 'imprecise', seconds: 0 },
    ],
    [
      'the end is the day of the start',
      { detected: at('2026-03-02 10:00'), mitigated: at('2026-03-02') },
      { status: 'imprecise', seconds: -36_000 },
    ],
    [
      'the end is the day before the start',
      { detected: at('2026-03-02 10:00'), mitigated: at('2026-03-01') },
      { status: 'invalid_order', seconds: -122_400 },
    ],
  ])('says when %s', (_, milestones, expected) => {
    const { timeToMitigate } = durationsOf(milestones);
    expect(timeToMitigate).toEqual({ disagrees: false, ...expected });
  });

  it.each<[string, string, string, boolean]>([
    ['0h 38m', '2020-08-07 15:51', '2020-08-07 16:29', false],
    ['0h 15m', '2020-09-28 13:14', '2020-09-28 14:20', true],
    ['5h 3m', '2021-09-30 15:31', '2021-10-01 10:29', true],
    ['6h 27m', '2022-07-11 09:33', '2022-07-11 16:07', true],
    ['33h 14m', '2023-08-04 09:14', '2023-08-10 12:28', true],
    ['4h 12m', '2023-09-18 13:42', '2023-09-18 17:54', false],
    ['4h 12m', '2023-09-18 13:42', '2023-09-18 17:55', false],
    ['4h 12m', '2023-09-18 13:42', '2023-09-18 17:56', true],
    ['0h 31m', '2026-03-02 13:00', '2026-03-02 12:00', true],
    ['about 4 hours', '2026-03-02 13:00', '2026-03-02 17:55', false],
    ['4 hours', '2026-03-02 13:00', '2026-03-02 18:00', true],
    ['1.5 hours', '2026-03-02 13:00', '2026-03-02 14:33', false],
    ['1.5 hours', '2026-03-02 13:00', '2026-03-02 14:40', true],
    ['2 days', '2026-03-02 13:00', '2026-03-05 12:00', false],
    ['?', '2026-03-02 13:00', '2026-03-02 18:00', false],
    ['30m', '2026-03-02T13', '2026-03-02 14:20', false],
    ['30m', '2026-03-02T13', '2026-03-02 15:20', true],
  ])('shows %s beside %s to %s', (text, from, to, disagrees) => {
    const stated = parseStatedDuration(text);
    const { timeToMitigate } = durationsOf(
      { detected: at(from), mitigated: at(to) },
      { timeToMitigate: stated },
    );
    expect(timeToMitigate).toMatchObject({ stated, disagrees });
  });

  it('keeps what is stated where nothing can be computed', () => {
    const timeToDetect = parseStatedDuration('20 hours 20 minutes.');
    expect(durationsOf({}, { timeToDetect }).timeToDetect).toEqual({
      status: 'missing',
      stated: timeToDetect,
      disagrees: false,
    });
  });

  it('is the same but for the sign, read backwards', () => {
    const epoch = fc.integer({ min: 0, max: 4_000_000_000 });
    const precision = fc.constantFrom(
      ...PRECISIONS.filter(each => each !== 'unknown'),
    );
    const instant = fc
      .tuple(epoch, precision)
      .map(([seconds, known]) => toWireInstant(seconds * 1_000, known));
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [there] = [durationsOf({ detected: a, resolved: b })];
        const [back] = [durationsOf({ detected: b, resolved: a })];
        const [one, other] = [there.timeToResolve, back.timeToResolve];
        expect((one.seconds ?? NaN) + (other.seconds ?? NaN)).toBe(0);
        const both = [one.status, other.status];
        const isBackwards = (status: string) => status === 'invalid_order';
        expect(both.filter(isBackwards).length).toBeLessThan(2);
      }),
    );
  });
});

it('names the bounds of each duration in the order of milestones', () => {
  const all: StatedDurations = {};
  for (const name of DURATIONS) {
    const [from, to] = DURATION_BOUNDS[name];
    const early = at('2026-03-02 10:00', UTC);
    const late = at('2026-03-02 10:10', UTC);
    const durations = durationsOf({ [from]: early, [to]: late }, all);
    expect(durations[name]).toMatchObject({ status: 'ok', seconds: 600 });
  }
});
