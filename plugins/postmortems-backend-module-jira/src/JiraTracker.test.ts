import { FakeJiraIssue, startFakeJira } from '@nines/fakes';
import { JiraTracker } from './JiraTracker';
import { JiraConfig } from './config';

const token = 'jira-hush-hush';
const { signal } = new AbortController();
const ISSUES: Readonly<Record<string, FakeJiraIssue>> = {
  'OPS-1': {
    summary: 'Cap the pool',
    status: 'In review',
    category: 'indeterminate',
  },
  'OPS-2': {
    summary: 'Alert on it',
    status: 'Shipped',
    category: 'done',
    resolution: 'Fixed',
  },
  'OPS-3': { summary: 'x', status: 'To Do', category: 'new', movedTo: 'WEB-9' },
  'WEB-9': { summary: 'Moved here', status: 'To Do', category: 'new' },
};

const basic = Buffer.from(`ann@example.com:${token}`).toString('base64');

describe.each<{
  edition: 'cloud' | 'datacenter';
  login: Partial<JiraConfig>;
  authorization: string;
}>([
  {
    edition: 'cloud',
    login: { apiVersion: 3, email: 'ann@example.com' },
    authorization: `Basic ${basic}`,
  },
  {
    edition: 'datacenter',
    login: { apiVersion: 2, email: undefined },
    authorization: `Bearer ${token}`,
  },
])('JiraTracker, $edition', ({ edition, login, authorization }) => {
  let fake: Awaited<ReturnType<typeof startFakeJira>>;
  let jira: JiraTracker;
  const config = (change: Partial<JiraConfig> = {}): JiraConfig => ({
    ...{ id: 'jira', title: 'Jira', issueType: 'Task', token },
    ...{ projectKey: undefined, email: undefined, apiVersion: 3 },
    ...login,
    baseUrl: fake.server.url,
    ...change,
  });

  beforeEach(async () => {
    fake = await startFakeJira({
      edition,
      authorization: [authorization],
      issues: ISSUES,
    });
    jira = new JiraTracker(config());
  });

  afterEach(() => fake.server.stop());

  it('reads many at once, and those that moved or went', async () => {
    const keys = ['OPS-1', 'OPS-2', 'OPS-3', 'OPS-4'];
    const readings = await jira.read(keys, { signal });
    const { url } = fake.server;
    expect([...readings]).toEqual([
      [
        'OPS-1',
        expect.objectContaining({
          ...{ state: 'open', reason: 'In review', title: 'Cap the pool' },
          ...{ url: `${url}/browse/OPS-1` },
          updatedAt: '2026-11-25T00:00:00.000Z',
        }),
      ],
      ['OPS-2', expect.objectContaining({ state: 'closed', reason: 'Fixed' })],
      [
        'OPS-3',
        expect.objectContaining({
          ...{ state: 'open', title: 'Moved here' },
          url: `${url}/browse/WEB-9`,
        }),
      ],
      ['OPS-4', expect.objectContaining({ state: 'gone', title: '' })],
    ]);
    expect(fake.server.violations).toEqual([]);
  });

  it('asks for a hundred in two requests', async () => {
    const keys = Array.from({ length: 100 }, (_, index) => `OPS-${index + 10}`);
    keys.forEach(key => fake.jira.put(key, {}));
    const readings = await jira.read(keys, { signal });
    expect(readings.size).toBe(100);
    expect(fake.server.journal).toHaveLength(2);
  });

  it('keeps what it read when the site wants to be left alone, and says how long', async () => {
    const answer = { status: 429, headers: { 'retry-after': '120' } };
    fake.server.script({ kind: 'answer', answer });
    await expect(jira.read(['OPS-1'], { signal })).rejects.toMatchObject({
      retryAfterMs: 120_000,
    });
    fake.server.script({ kind: 'answer', answer, contains: 'OPS-77' });
    const keys = Array.from({ length: 60 }, (_, index) => `OPS-${index + 20}`);
    keys.forEach(key => fake.jira.put(key, {}));
    const readings = await jira.read(keys, { signal });
    expect(readings.size).toBe(50);
  });

  it('takes a refused token for no sign that issues went', async () => {
    const wrong = new JiraTracker(config({ token: 'wrong-wrong' }));
    const error = await wrong.read(['OPS-1'], { signal }).catch(e => e);
    expect(error.message).toContain('refused');
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
    const answer = { status: 200, headers, body: { issues: [] } };
    fake.server.script({ kind: 'answer', answer });
    await expect(jira.read(['OPS-1'], { signal })).rejects.toThrow(
      'refused the configured token',
    );
  });

  it('creates an issue in the project of the entity, else in the configured one', async () => {
    const issue = {
      ...{ ref: 'AI-12', title: 'Cap\nthe pool', priority: 'P1' as const },
      ...{ description: 'So that it stays up.', labels: ['data base'] },
      url: 'https://portal.example/AI-12',
    };
    const annotations = { 'jira/project-key': 'OPS' };
    const entities = [{ ref: 'component:default/web', annotations }];
    expect(await jira.create({ ...issue, entities }, { signal })).toEqual({
      key: 'OPS-4',
      url: `${fake.server.url}/browse/OPS-4`,
    });
    expect(fake.jira.issues.get('OPS-4')?.summary).toBe('Cap the pool');
    const other = new JiraTracker(config({ projectKey: 'OPS' }));
    const created = await other.create({ ...issue, entities: [] }, { signal });
    expect(created.key).toBe('OPS-5');
    await expect(
      jira.create({ ...issue, entities: [] }, { signal }),
    ).rejects.toThrow("no entity has the annotation 'jira/project-key'");
    expect(fake.server.violations).toEqual([]);
  });

  it.each([
    ['ops-7', 'OPS-7'],
    ['OPS-7', 'OPS-7'],
    ['{site}/browse/OPS-7?focusedId=1', 'OPS-7'],
    ['{site}/jira/boards/3?selectedIssue=OPS-7', 'OPS-7'],
    ['https://other.example/browse/OPS-7', undefined],
    ['OPS-7) OR key = (OPS-8', undefined],
    ['OPS-0', undefined],
    ['shop/web#7', undefined],
  ])('reads the key of %s', (text, expected) => {
    const { url } = fake.server;
    expect(jira.parseKey(text.replace('{site}', url))).toBe(expected);
  });
});
