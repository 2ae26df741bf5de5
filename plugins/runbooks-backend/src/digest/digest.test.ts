import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { migrationsDirectory as directory } from '../database/openDatabase';
import { MemoryRunbooks } from '../runs/__testUtils__/MemoryRunbooks';
import { DatabaseDigestStore } from './DatabaseDigestStore';
import { readDigestConfig } from './readDigestConfig';
import { sendDigests } from './sendDigests';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const monday = Date.parse('2026-11-23T09:00:00Z');
const minute = 60_000;

function due(ref: string, owner: string | null, dueOn: string) {
  return { ref, docsRef: 'component:default/shop', title: ref, owner, dueOn };
}

describe.each(databases.eachSupportedId())('weekly digest, %s', id => {
  async function setUp() {
    const database = await databases.init(id);
    await database.migrate.latest({ directory });
    const world = { now: monday, fail: new Set<string>() };
    const sent: NotificationSendOptions[] = [];
    const runbooks = new MemoryRunbooks();
    runbooks.due = [
      due('late', 'group:default/web', '2026-11-01'),
      due('later', 'group:default/web', '2026-12-06'),
      due('far', 'group:default/web', '2026-12-30'),
      due('theirs', 'group:default/core', '2026-11-20'),
      due('nobodys', null, '2026-11-01'),
    ];
    const logger = mockServices.logger.mock();
    const run = () =>
      sendDigests(
        {
          runbooks,
          digests: new DatabaseDigestStore(database),
          clock: { now: async () => world.now as Instant },
          logger,
          time: { weekday: 1, hour: 9, minute: 0, timezone: 'UTC' },
          portalUrl: 'https://portal.example',
          notifications: {
            async send(options) {
              const owner = ownerOf(options);
              if (world.fail.has(owner)) throw new Error('inbox is away');
              sent.push(options);
            },
          },
        },
        new AbortController().signal,
      );
    return { world, sent, run, logger, runbooks, database };
  }

  it('tells each owner once a week of what is due, and nobody of what is theirs alone', async () => {
    const { world, sent, run } = await setUp();
    await run();
    await run();
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['group:default/core'] },
        payload: expect.objectContaining({
          description: 'theirs (overdue since 2026-11-20)',
        }),
      },
      {
        recipients: { type: 'entity', entityRef: ['group:default/web'] },
        payload: {
          title: '1 runbook overdue for review, 1 due soon',
          description:
            'late (overdue since 2026-11-01); later (due on 2026-12-06)',
          link: 'https://portal.example/runbooks?owner=group%3Adefault%2Fweb&flag=overdue',
          severity: 'normal',
          topic: 'Runbook reviews',
          scope: 'runbooks-digest:group:default/web:2026-11-23',
        },
      },
    ]);
    world.now += 7 * 24 * 60 * minute;
    await run();
    expect(sent).toHaveLength(4);
  });

  it('tells nobody twice when two replicas run at once', async () => {
    const { world, sent, run } = await setUp();
    await Promise.all([run(), run()]);
    world.now += 11 * minute;
    await run();
    expect(sent.map(ownerOf).sort()).toEqual([
      'group:default/core',
      'group:default/web',
    ]);
  });

  it('goes on after a failure, with those who were not told', async () => {
    const { world, sent, run, logger } = await setUp();
    world.fail.add('group:default/core');
    await run();
    expect(sent.map(ownerOf)).toEqual(['group:default/web']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('inbox is away'),
    );
    world.fail.clear();
    world.now += 10 * minute;
    await run();
    expect(sent.map(ownerOf)).toEqual([
      'group:default/web',
      'group:default/core',
    ]);
  });

  it('takes over what a replica that died had taken', async () => {
    const { world, sent, run, database } = await setUp();
    const store = new DatabaseDigestStore(database);
    const key = { owner: 'group:default/web', week: '2026-11-23' };
    await store.claim(key, monday as Instant);
    world.now += 9 * minute;
    await run();
    expect(sent.map(ownerOf)).toEqual(['group:default/core']);
    world.now += minute;
    await run();
    expect(sent.map(ownerOf)).toEqual([
      'group:default/core',
      'group:default/web',
    ]);
  });

  it('says nothing before its time, nor of what comes due once the week was told', async () => {
    const { world, sent, run, runbooks } = await setUp();
    world.now = monday - 1;
    await run();
    expect(sent).toEqual([]);
    world.now = monday;
    await run();
    runbooks.due = [due('new', 'group:default/new', '2026-11-23')];
    world.now += 60 * minute;
    await run();
    expect(sent).toHaveLength(2);
  });
});

function ownerOf({ recipients }: NotificationSendOptions): string {
  return recipients.type === 'entity' ? [recipients.entityRef].flat()[0] : '';
}

describe('runbooks.digest', () => {
  const read = (digest: object) =>
    readDigestConfig(new ConfigReader({ runbooks: { digest: { ...digest } } }));

  it('is Monday at nine in UTC unless said', () => {
    expect(read({})).toEqual({
      weekday: 1,
      hour: 9,
      minute: 0,
      timezone: 'UTC',
    });
    expect(
      read({ day: 'Friday', time: '16:30', timezone: 'Europe/Berlin' }),
    ).toEqual({ weekday: 5, hour: 16, minute: 30, timezone: 'Europe/Berlin' });
    expect(read({ enabled: false })).toBeUndefined();
  });

  it.each([
    [{ day: 'someday' }, `runbooks.digest.day is 'someday'`],
    [{ time: '9' }, `runbooks.digest.time is '9'`],
    [{ time: '24:00' }, `runbooks.digest.time is '24:00'`],
    [
      { timezone: 'Mars/Olympus' },
      `runbooks.digest.timezone is 'Mars/Olympus'`,
    ],
  ])('refuses %j', (digest, message) => {
    expect(() => read(digest)).toThrow(message);
  });
});
