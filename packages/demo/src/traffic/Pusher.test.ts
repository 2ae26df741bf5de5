import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HISTORY_DAYS } from '../world/World';
import { Pusher } from './Pusher';

const BORN_AT = 29_000_000;
const MINUTE = 60_000;

let folder: string;
let answers: () => Response;
let pushed: { from: string; to: string }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nines-pusher-'));
  pushed = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    pushed.push(...JSON.parse(String(init?.body)).items);
    return answers();
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const takesAll = () => Response.json({ accepted: 1, rejected: 0, items: [] });
const stamp = () => join(folder, 'history-pushed');

/** A start of the demo, so many minutes after its first. */
const startAt = (minute: number) =>
  new Pusher({
    url: 'http://portal',
    token: 'token',
    service: {
      name: 'gift-cards',
      requestsPerMinute: 1,
      errors: 0,
      slow: 0,
      incidents: [],
    },
    objective: 'component:default/gift-cards/purchases',
    bornAt: BORN_AT,
    historyStamp: stamp(),
    now: (BORN_AT + minute) * MINUTE,
  });

it('pushes the history at the next start when the first one could not', async () => {
  answers = () => new Response('', { status: 500 });
  await expect(startAt(0).push(BORN_AT * MINUTE)).rejects.toThrow('500');
  expect(existsSync(stamp())).toBe(false);

  answers = takesAll;
  pushed = [];
  await startAt(9).push((BORN_AT + 9) * MINUTE);
  expect(pushed[0].from).toBe(
    new Date((BORN_AT - HISTORY_DAYS * 1_440) * MINUTE).toISOString(),
  );
  expect(existsSync(stamp())).toBe(true);
});

it('does not push the history twice', async () => {
  answers = takesAll;
  await startAt(0).push(BORN_AT * MINUTE);
  pushed = [];
  await startAt(60).push((BORN_AT + 61) * MINUTE);
  expect(pushed.map(({ from, to }) => [from, to])).toEqual([
    [
      new Date((BORN_AT + 60) * MINUTE).toISOString(),
      new Date((BORN_AT + 61) * MINUTE).toISOString(),
    ],
  ]);
});
