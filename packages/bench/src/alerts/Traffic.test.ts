import { addMinute, poisson, seededRandom, Traffic } from './Traffic';

const SEEDS = Array.from({ length: 2_000 }, (_, index) => index);

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

it('begins differently with every seed: neighbours once began alike', () => {
  const firsts = SEEDS.map(seed => seededRandom(seed)());
  expect(meanOf(firsts)).toBeCloseTo(0.5, 1);
  const low = firsts.filter(first => first < 0.1).length;
  expect(low / SEEDS.length).toBeCloseTo(0.1, 1);
  const steps = firsts.slice(1).map((first, index) => first - firsts[index]);
  expect(meanOf(steps.map(Math.abs))).toBeCloseTo(1 / 3, 1);
});

it('comes again with the same seed', () => {
  const [a, b] = [seededRandom(7), seededRandom(7)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});

it.each([0.1, 3, 80])('has %d events on average', mean => {
  const counts = SEEDS.map(seed => poisson(mean, seededRandom(seed)));
  expect(meanOf(counts) / mean).toBeGreaterThan(0.8);
  expect(meanOf(counts) / mean).toBeLessThan(1.2);
});

it('answers windows that end at a minute', () => {
  const traffic = new Traffic(10, 2, 100);
  addMinute(traffic, 1, seededRandom(1));
  addMinute(traffic, 0, seededRandom(1));
  expect(traffic.bad(0, 10)).toBe(0);
  expect(traffic.total(0, 5)).toBe(500);
  const first = traffic.bad(1, 1);
  expect(first).toBeGreaterThan(0);
  expect(traffic.bad(2, 1)).toBe(0);
  expect(traffic.bad(2, 2)).toBe(first);
});
