import { RunningFakes, startFakes } from './startFakes';
import { FakeProvider } from './types';

const taken: string[] = [];
const echo: FakeProvider = {
  name: 'Echo <b>',
  violations: [],
  handle({ path, body }) {
    if (path !== '/echo') return undefined;
    taken.push(body.toString('utf8'));
    return { status: 201, body: { said: body.toString('utf8') } };
  },
  inbox: () => '<h2>Echo</h2>',
  async press(fields) {
    taken.push(JSON.stringify(fields));
  },
  state: () => ({ taken }),
};

let fakes: RunningFakes;

beforeEach(async () => {
  taken.length = 0;
  fakes = await startFakes([echo], { now: () => 1_000 });
});

afterEach(() => fakes.stop());

async function say(body: string) {
  return await fetch(`${fakes.url}/echo`, { method: 'POST', body });
}

it('writes down what came and what it answered, byte for byte', async () => {
  expect((await say('{"a": 1}\n')).status).toBe(201);
  expect(fakes.journal).toMatchObject([
    { id: 1, at: 1_000, method: 'POST', path: '/echo', body: '{"a": 1}\n' },
  ]);
  const answer = await fetch(`${fakes.url}/__journal`);
  expect(await answer.json()).toEqual(
    JSON.parse(JSON.stringify(fakes.journal)),
  );
});

it('answers 404 where no provider is', async () => {
  expect((await fetch(`${fakes.url}/other`)).status).toBe(404);
});

it('answers what the script says, so often as it says, and to whom', async () => {
  const answer = { status: 429, headers: { 'retry-after': '7' } };
  fakes.script({ kind: 'answer', answer, times: 2, contains: 'x' });
  expect((await say('y')).status).toBe(201);
  expect((await say('x')).headers.get('retry-after')).toBe('7');
  expect((await say('x')).status).toBe(429);
  expect((await say('x')).status).toBe(201);
  expect(taken).toEqual(['y', 'x']);
});

it.each([
  { kind: 'dropBefore' as const, handled: [] },
  { kind: 'dropAfter' as const, handled: ['x'] },
])('$kind closes the socket', async ({ kind, handled }) => {
  fakes.script({ kind });
  await expect(say('x')).rejects.toThrow('fetch failed');
  expect(taken).toEqual(handled);
  expect(fakes.journal[0].fault).toBe(kind);
});

it('never answers a request that hangs', async () => {
  fakes.script({ kind: 'hang', contains: 'hang' });
  const controller = new AbortController();
  const { signal } = controller;
  const asked = fetch(`${fakes.url}/echo`, {
    method: 'POST',
    body: 'hang',
    signal,
  });
  asked.catch(() => {});
  await say('after');
  controller.abort();
  await expect(asked).rejects.toThrow('aborted');
  expect(taken).toEqual(['after']);
});

it('strikes the same requests by chance for the same seed', async () => {
  const strike = async () => {
    fakes.heal();
    fakes.scriptChance({
      share: 0.5,
      seed: 7,
      faults: [{ kind: 'answer', answer: { status: 500 } }],
    });
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) statuses.push((await say('z')).status);
    return statuses;
  };
  const first = await strike();
  expect(await strike()).toEqual(first);
  expect(new Set(first)).toEqual(new Set([201, 500]));
});

it('takes a script over HTTP, and says what is wrong with it', async () => {
  const post = (body: string) =>
    fetch(`${fakes.url}/__script`, { method: 'POST', body });
  const wrong = await post('[{"kind":"explode"},{"kind":"answer","x":1}]');
  expect(wrong.status).toBe(400);
  expect(JSON.stringify(await wrong.json())).toContain('allowed values');
  expect((await post('not JSON')).status).toBe(400);
  const right = '[{"kind":"answer","answer":{"status":503}}]';
  expect((await post(right)).status).toBe(204);
  expect((await say('x')).status).toBe(503);
});

it('shows people an inbox with buttons that work and no markup of others', async () => {
  const page = await (await fetch(`${fakes.url}/__inbox`)).text();
  expect(page).toContain('<h2>Echo</h2>');
  expect(page).toContain('Echo &lt;b&gt;');
  const path = `/__press/${encodeURIComponent(echo.name)}`;
  const pressed = await fetch(`${fakes.url}${path}`, {
    method: 'POST',
    body: 'id=1&act=acknowledged',
    redirect: 'manual',
  });
  expect(pressed.headers.get('location')).toBe('/__inbox');
  expect(taken).toEqual(['{"id":"1","act":"acknowledged"}']);
});
