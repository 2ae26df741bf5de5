import fc from 'fast-check';
import { Instant } from '../units';
import { TokenBucket, burstOf, refillBucket } from './tokenBucket';

const at = (ms: number) => ms as Instant;

it('lets PagerDuty have ten at once and a hundred a minute', () => {
  expect(burstOf(120)).toBe(10);
  const empty = { tokens: 0, refilledAt: at(0) };
  expect(refillBucket(empty, 120, at(600)).tokens).toBeCloseTo(1);
  expect(refillBucket(empty, 120, at(60_000)).tokens).toBe(10);
});

it('fills nothing while the clock is back', () => {
  const bucket = { tokens: 2, refilledAt: at(5_000) };
  expect(refillBucket(bucket, 60, at(1_000))).toEqual({
    tokens: 2,
    refilledAt: 1_000,
  });
});

it('never lets a minute have more than the receiver takes', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 90_000 }), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), waits, (perMinute, gaps) => {
      let bucket: TokenBucket = {
        tokens: burstOf(perMinute),
        refilledAt: at(0),
      };
      let now = 0;
      const sent: number[] = [];
      for (const gap of gaps) {
        now += gap;
        const { tokens, refilledAt } = refillBucket(bucket, perMinute, at(now));
        const whole = Math.floor(tokens);
        sent.push(...Array<number>(whole).fill(now));
        bucket = { tokens: tokens - whole, refilledAt };
      }
      const spans = sent.slice(perMinute).map((time, index) => {
        return time - sent[index];
      });
      expect(spans.filter(span => span < 60_000)).toEqual([]);
    }),
  );
});
