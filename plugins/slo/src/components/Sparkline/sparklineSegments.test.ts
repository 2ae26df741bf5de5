import { sparklineSegments } from './sparklineSegments';

const size = { width: 102, height: 12 };
// Two pixels are left free on each side: x from 2 to 100, y from 2 (full) to 10 (spent).

it('breaks the line where nothing was measured', () => {
  const { segments } = sparklineSegments([1, 0.5, null, null, 0], size);
  expect(segments).toEqual(['2.0,2.0 26.5,6.0', '100.0,10.0 100.0,10.0']);
});

it('makes room below zero for an overspent budget', () => {
  const { segments, zero } = sparklineSegments([1, -1], size);
  expect(segments).toEqual(['2.0,2.0 100.0,10.0']);
  expect(zero).toBe(6);
});

it.each([{ values: [] }, { values: [null, null] }])(
  'draws nothing of $values',
  ({ values }) => {
    expect(sparklineSegments(values, size).segments).toEqual([]);
  },
);
