import { Batches } from './Batches';

/** Batches whose runs end when the test says so. */
function aRun() {
  const runs: (readonly number[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const batches = new Batches<number, string>(async items => {
    runs.push(items);
    await new Promise<void>((resolve, reject) => {
      ends.push(error => (error ? reject(error) : resolve()));
    });
    return items.map(item => `done ${item}`);
  });
  return { batches, runs, ends };
}

it('does at once what comes alone, and together what came meanwhile', async () => {
  const { batches, runs, ends } = aRun();
  const first = batches.add(1);
  const others = [batches.add(2), batches.add(3)];
  expect(runs).toEqual([[1]]);
  ends[0]();
  expect(await first).toBe('done 1');
  expect(runs).toEqual([[1], [2, 3]]);
  ends[1]();
  expect(await Promise.all(others)).toEqual(['done 2', 'done 3']);
});

it('tells what throws, and goes on', async () => {
  const { batches, ends } = aRun();
  const first = batches.add(1);
  ends[0](new Error('connection lost'));
  await expect(first).rejects.toThrow('connection lost');
  const second = batches.add(2);
  ends[1]();
  expect(await second).toBe('done 2');
});

it('does one by one what fails together', async () => {
  const batches = new Batches<number, string>(async items => {
    if (items.includes(2)) throw new Error('no 2');
    return items.map(item => `done ${item}`);
  });
  const all = [0, 1, 2, 3].map(item => batches.add(item));
  expect(await Promise.allSettled(all)).toEqual([
    { status: 'fulfilled', value: 'done 0' },
    { status: 'fulfilled', value: 'done 1' },
    { status: 'rejected', reason: new Error('no 2') },
    { status: 'fulfilled', value: 'done 3' },
  ]);
});

it('takes a hundred at once at most', async () => {
  const { batches, runs, ends } = aRun();
  const all = Array.from({ length: 151 }, (_, item) => batches.add(item));
  ends[0]();
  await all[0];
  expect(runs.map(({ length }) => length)).toEqual([1, 100]);
  ends[1]();
  await all[100];
  expect(runs.map(({ length }) => length)).toEqual([1, 100, 50]);
  ends[2]();
  await Promise.all(all);
});
