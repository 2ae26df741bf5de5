import { suffixRows } from './suffixRows';

const event = (objectiveId: number, at: number, good: number) => {
  return { at, objective_id: objectiveId, good, total: good + 1, covered: 60 };
};

it('adds up what came until each time, for each series from its first event on', () => {
  const events = [event(2, 12, 1), event(1, 7, 10), event(1, 3, 5)];
  expect(suffixRows(events, [2, 4, 6, 8])).toEqual([
    { at: 4, objective_id: 1, good: 5, total: 6, covered: 60 },
    { at: 6, objective_id: 1, good: 5, total: 6, covered: 60 },
    { at: 8, objective_id: 1, good: 15, total: 17, covered: 120 },
  ]);
});

it('holds an event at its own time, and two at one slot together', () => {
  expect(suffixRows([event(1, 4, 1), event(1, 4, 2)], [4])).toEqual([
    { at: 4, objective_id: 1, good: 3, total: 5, covered: 120 },
  ]);
});

it('says nothing of no events, and of no times', () => {
  expect(suffixRows([], [1])).toEqual([]);
  expect(suffixRows([event(1, 1, 1)], [])).toEqual([]);
});

it('walks a month of minutes at all times of its rows', () => {
  const minutes = Array.from({ length: 43_200 }, (_, at) => event(1, at, 1));
  const times = Array.from({ length: 2_184 }, (_, index) => index * 19);
  const rows = suffixRows(minutes, times);
  expect(rows).toHaveLength(2_184);
  expect(rows[2_183]).toMatchObject({ at: 41_477, good: 41_478 });
});
