import { GithubCredentialsProvider } from '@backstage/integration';
import { startFakeGithub } from '@nines/fakes';
import { GithubTracker } from './GithubTracker';

const token = 'ghp-hush-hush';
const { signal } = new AbortController();
type Fake = Awaited<ReturnType<typeof startFakeGithub>>;
let fake: Fake;

beforeEach(async () => {
  fake = await startFakeGithub({
    tokens: [token],
    htmlUrl: 'https://ghe.example',
    issues: {
      'shop/web#1': { title: 'Cap the pool', state: 'open' },
      'shop/web#2': {
        title: 'Not worth it',
        state: 'closed',
        stateReason: 'not_planned',
      },
      'shop/web#3': { title: 'A fix', state: 'closed', pull: { merged: true } },
      'shop/web#4': { title: 'x', state: 'open', isDeleted: true },
      'shop/web#5': { title: 'x', state: 'open', movedTo: 'shop/core#9' },
      'shop/web#6': { title: 'x', state: 'open', movedTo: 'shop/secret#1' },
      'shop/core#9': { title: 'Moved here', state: 'open' },
    },
  });
});

afterEach(() => fake.server.stop());

function tracker(
  options: { token?: string; repository?: string } = {},
): GithubTracker {
  const type: 'token' = 'token';
  const given = options.token ?? token;
  const credentials: GithubCredentialsProvider = {
    getCredentials: async () => ({
      ...{ type, token: given },
      headers: { authorization: `Bearer ${given}` },
    }),
  };
  return new GithubTracker({
    hosts: [
      { host: 'github.com', apiBaseUrl: 'https://api.github.com' },
      { host: 'ghe.example', apiBaseUrl: `${fake.server.url}/api/v3` },
    ],
    credentials,
    repository: options.repository,
    labels: ['postmortem'],
  });
}

const key = (number: number) => `ghe.example/shop/web#${number}`;

it.each([
  ['shop/web#12', 'shop/web#12'],
  ['github.com/shop/web#12', 'shop/web#12'],
  ['ghe.example/shop/web#12', 'ghe.example/shop/web#12'],
  ['https://github.com/shop/web/issues/12', 'shop/web#12'],
  ['https://github.com/shop/web.js/pull/12/files?w=1#x', 'shop/web.js#12'],
  [' https://ghe.example/a/b/issues/7#issuecomment-1 ', 'ghe.example/a/b#7'],
  ['https://other.example/a/b/issues/7', undefined],
  ['other.example/a/b#7', undefined],
  ['https://github.com@evil.example/a/b/issues/7', undefined],
  ['https://x:y@github.com/a/b/issues/7', undefined],
  ['https://github.com/a/../issues/7', undefined],
  ['a/..#7', undefined],
  ['a/b#0', undefined],
  ['a/b#12345678901', undefined],
  ['OPS-7', undefined],
  ['https://github.com/a/b', undefined],
  [`https://github.com/a/b/issues/7?${'x'.repeat(600)}`, undefined],
])('reads the key of %s', (text, expected) => {
  expect(tracker().parseKey(text)).toBe(expected);
});

it('reads issues and pull requests, and those that moved or went', async () => {
  const keys = [1, 2, 3, 4, 5, 6, 99].map(key);
  const readings = await tracker().read(keys, { signal });
  const shown = keys.map(each => {
    const reading = readings.get(each);
    return reading && 'title' in reading
      ? [reading.state, reading.reason, reading.title]
      : reading;
  });
  expect(shown).toEqual([
    ['open', undefined, 'Cap the pool'],
    ['closed', 'not planned', 'Not worth it'],
    ['closed', 'merged', 'A fix'],
    ['gone', 'deleted', ''],
    ['open', undefined, 'Moved here'],
    ['gone', 'moved to where it cannot be read', ''],
    ['gone', 'deleted, or the configured token may not read it', ''],
  ]);
  expect(readings.get(key(3))).toMatchObject({
    url: 'https://ghe.example/shop/web/pull/3',
  });
  expect(fake.server.violations).toEqual([]);
});

it('asks only for what changed', async () => {
  const github = tracker();
  await github.read([key(1), key(2)], { signal });
  fake.github.put('shop/web#2', { state: 'open', stateReason: 'reopened' });
  const readings = await github.read([key(1), key(2)], { signal });
  expect(
    fake.server.journal
      .slice(2)
      .map(({ path, answer }) => [path.at(-1), answer?.status]),
  ).toEqual(
    expect.arrayContaining([
      ['1', 304],
      ['2', 200],
    ]),
  );
  expect(readings.get(key(1))).toMatchObject({ state: 'open' });
  expect(readings.get(key(2))).toMatchObject({ reason: 'reopened' });
});

it('follows no redirect to another place', async () => {
  const location = 'http://127.0.0.1:9/secret';
  const answer = { status: 301, headers: { location } };
  fake.server.script({ kind: 'answer', answer });
  const readings = await tracker().read([key(1)], { signal });
  expect(readings.get(key(1))).toMatchObject({ state: 'gone' });
  expect(fake.server.journal).toHaveLength(1);
});

it('rests as long as GitHub asks, and keeps what it read before', async () => {
  const headers = { 'retry-after': '90' };
  const answer = { status: 403, headers, body: { message: 'secondary' } };
  fake.server.script({ kind: 'answer', answer, times: 9 });
  const asked = tracker().read([1, 2, 3, 4, 5].map(key), { signal });
  await expect(asked).rejects.toMatchObject({
    name: 'TrackerError',
    message: 'GitHub at ghe.example limits how often it is asked',
    retryAfterMs: 90_000,
  });
  expect(fake.server.journal.length).toBeLessThanOrEqual(4);
  fake.server.heal();
  fake.server.script({
    kind: 'answer',
    answer,
    path: '/api/v3/repos/shop/web/issues/3',
  });
  const readings = await tracker().read([1, 2, 3].map(key), { signal });
  expect([...readings.keys()].sort()).toEqual([key(1), key(2)]);
});

it('knows how long the hourly limit lasts', async () => {
  await fake.server.stop();
  fake = await startFakeGithub({ limit: 0 });
  const asked = tracker().read([key(1)], { signal });
  const error = await asked.catch(each => each);
  expect(error.retryAfterMs).toBeGreaterThan(3_000_000);
  expect(error.retryAfterMs).toBeLessThanOrEqual(3_600_000);
});

it('says who refused, and tells no token', async () => {
  const wrong = tracker({ token: 'ghp-wrong-wrong' });
  const error = await wrong.read([key(1)], { signal }).catch(each => each);
  expect(error.message).toContain('GitHub at ghe.example refused');
  fake.server.script({
    kind: 'answer',
    answer: { status: 500, body: `no ${token}` },
  });
  const failed = await tracker()
    .read([key(1)], { signal })
    .catch(e => e);
  expect(failed.message).toContain('[redacted]');
  expect(failed.message).not.toContain(token);
});

it('isolates one that cannot be read', async () => {
  fake.server.script({
    kind: 'answer',
    answer: { status: 200, body: { title: 7 } },
    path: '/api/v3/repos/shop/web/issues/1',
  });
  const readings = await tracker().read([key(1), key(2)], { signal });
  expect(readings.get(key(1))).toEqual({
    state: 'failed',
    message: 'GitHub told no issue',
  });
  expect(readings.get(key(2))).toMatchObject({ state: 'closed' });
});

describe('creating', () => {
  const issue = {
    ref: 'AI-12',
    title: 'Cap the pool',
    description: 'So that it stays up.',
    priority: 'P1' as const,
    labels: ['database'],
    url: 'https://portal.example/postmortems/actions/AI-12',
  };
  const entity = {
    ref: 'component:default/web',
    annotations: {
      'github.com/project-slug': 'shop/web',
      'backstage.io/source-location':
        'url:https://ghe.example/shop/web/tree/main/',
    },
  };

  it('puts it where the entity is, with a way back', async () => {
    const created = await tracker().create(
      { ...issue, entities: [entity] },
      { signal },
    );
    expect(created).toEqual({
      key: key(7),
      url: 'https://ghe.example/shop/web/issues/7',
    });
    expect(JSON.parse(fake.server.journal[0].body)).toEqual({
      title: 'Cap the pool',
      body: 'So that it stays up.\n\n---\nAI-12: https://portal.example/postmortems/actions/AI-12',
      labels: ['postmortem', 'database'],
    });
    expect(fake.server.violations).toEqual([]);
  });

  it('says what to configure', async () => {
    const asked = tracker().create({ ...issue, entities: [] }, { signal });
    await expect(asked).rejects.toThrow(
      "no entity has the annotation 'github.com/project-slug', and postmortems.trackers.github.repository is not set",
    );
    const repository = 'nowhere.example/a/b';
    const elsewhere = tracker({ repository });
    await expect(
      elsewhere.create({ ...issue, entities: [] }, { signal }),
    ).rejects.toThrow("integrations.github has no host 'nowhere.example'");
  });
});
