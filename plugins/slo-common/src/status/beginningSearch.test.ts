import fc from 'fast-check';
import { Slot } from '../units';
import { BeginningSearch, narrow, nextProbe } from './beginningSearch';

function search(now: number, floor: number, heldAt: (slot: Slot) => boolean) {
  let state = { now, floor, holds: now } as BeginningSearch;
  let asked = 0;
  let probe = nextProbe(state);
  while (probe !== undefined) {
    asked += 1;
    state = narrow(state, probe, heldAt(probe));
    probe = nextProbe(state);
  }
  return { began: state.holds, asked };
}

it.each([
  { name: 'this minute', began: 50_000, asked: 1 },
  { name: 'two hours ago', began: 49_880, asked: 14 },
  { name: 'with the first row', began: 10_000, asked: 17 },
  { name: 'before the first row', began: 4, asked: 17, found: 10_000 },
])('finds what began $name', ({ began, asked, found = began }) => {
  const result = search(50_000, 10_000, slot => slot >= began);
  expect(result.began).toBe(found);
  expect(result.asked).toBeLessThanOrEqual(asked);
});

it('finds the beginning of what holds now, not of what held before it', () => {
  const isHeld = (slot: Slot) => slot >= 900 || (slot > 100 && slot < 700);
  expect(search(1_000, 0, isHeld).began).toBe(900);
});

it('finds every beginning, in a bounded number of questions', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      (floor, first, second) => {
        const began = floor + Math.min(first, second);
        const now = floor + Math.max(first, second);
        const result = search(now, floor, slot => slot >= began);
        expect(result.began).toBe(began);
        const doublings = Math.ceil(Math.log2(now - began + 1)) + 1;
        expect(result.asked).toBeLessThanOrEqual(2 * doublings);
      },
    ),
  );
});
