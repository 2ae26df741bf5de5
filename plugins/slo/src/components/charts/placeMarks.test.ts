import { placeMarks } from './placeMarks';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T00:00:00Z');
const mark = (hour: number) => {
  const at = new Date(START + hour * HOUR).toISOString();
  return { at, kind: 'epoch', label: `at ${hour}` };
};

it('puts names that would overlap under each other, and each on the side with more room', () => {
  const range = { from: START, to: START + 10 * HOUR };
  const placed = placeMarks([mark(9.9), mark(1), mark(9.5), mark(5)], range);
  expect(placed.map(({ name, side, line }) => [name, side, line])).toEqual([
    ['at 1', 'insideTopLeft', 0],
    ['at 5', 'insideTopRight', 0],
    ['at 9.5', 'insideTopRight', 0],
    ['at 9.9', 'insideTopRight', 1],
  ]);
});

it('places no marks', () => {
  expect(placeMarks([], { from: 0, to: 1 })).toEqual([]);
});
