import { RefreshingCache } from './RefreshingCache';

function setUp() {
  let now = 0;
  const cache = new RefreshingCache<number>({
    maxAgeMs: 60,
    refreshAfterMs: 30,
    maxEntries: 2,
    steadyNow: () => now,
  });
  let fetched = 0;
  const fetch = jest.fn(async () => {
    fetched += 1;
    return fetched;
  });
  return {
    cache,
    fetch,
    at: (time: number) => {
      now = time;
    },
  };
}

it('fetches once for all who ask meanwhile', async () => {
  const { cache, fetch } = setUp();
  const both = [cache.get('a', fetch), cache.get('a', fetch)];
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(await cache.get('a', fetch)).toBe(1);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('answers what it has past half the age, and what came behind it next', async () => {
  const { cache, fetch, at } = setUp();
  await cache.get('a', fetch);
  at(30);
  expect(await cache.get('a', fetch)).toBe(1);
  await Promise.resolve();
  expect(await cache.get('a', fetch)).toBe(2);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('answers nothing that is too old', async () => {
  const { cache, fetch, at } = setUp();
  await cache.get('a', fetch);
  at(60);
  expect(await cache.get('a', fetch)).toBe(2);
});

it('forgets a failure, and survives one behind a good value', async () => {
  const { cache, fetch, at } = setUp();
  const fail = async () => {
    throw new Error('down');
  };
  await expect(cache.get('a', fail)).rejects.toThrow('down');
  expect(await cache.get('a', fetch)).toBe(1);
  at(40);
  expect(await cache.get('a', fail)).toBe(1);
  at(60);
  await expect(cache.get('a', fail)).rejects.toThrow('down');
});

it('makes room by forgetting what was fetched longest ago', async () => {
  const { cache, fetch } = setUp();
  await cache.get('a', fetch);
  await cache.get('b', fetch);
  await cache.get('c', fetch);
  expect(await cache.get('c', fetch)).toBe(3);
  expect(await cache.get('a', fetch)).toBe(4);
});
