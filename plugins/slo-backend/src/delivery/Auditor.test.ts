import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { slotAt } from '@nines/backstage-plugin-slo-common';
import { DatabaseAuditStore } from '../database/outbox';
import { DOWN, FakeChannel } from './__testUtils__/FakeChannel';
import { insertOccurrence } from './__testUtils__/insertOccurrence';
import { MINUTE, startDelivery } from './__testUtils__/startDelivery';
import { Auditor } from './Auditor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the auditor, %s', id => {
  async function start() {
    const pagerduty = new FakeChannel();
    const slack = new FakeChannel('slack', { names: ['ops'] });
    const harness = await startDelivery(databases, id, {
      channels: [pagerduty, slack],
      fallback: 'slack:ops',
    });
    const { db, delivery, clock } = harness;
    const beats: string[] = [];
    const logger = mockServices.logger.mock();
    const answers = { status: 200 };
    const store = new DatabaseAuditStore(db, delivery.alarms);
    const auditor = new Auditor({
      store,
      clock,
      logger,
      heartbeatUrl: 'https://beat.example/secret-token',
      hasDestinations: true,
      fetch: async url => {
        beats.push(String(url));
        return new Response('', { status: answers.status });
      },
    });
    async function tick() {
      const slot = slotAt(await clock.now());
      await db('alert_tick').update({ slot });
    }
    await tick();
    const notices = () =>
      slack.received.map(({ event, occurrences: [{ sloTitle }] }) => {
        return `${event} ${sloTitle}`;
      });
    const all = { pagerduty, slack, store, auditor, logger, answers, beats };
    return { ...harness, ...all, tick, notices };
  }

  it('beats while every alert was told, once a minute for all replicas', async () => {
    const { auditor, beats, delivery, fire, advance, tick, store } =
      await start();
    await fire('occ-1');
    await delivery.drain();
    await auditor.run();
    await auditor.run();
    expect(beats).toHaveLength(1);
    advance(10 * MINUTE);
    await tick();
    await auditor.run();
    expect(beats).toHaveLength(2);
    expect(await store.last()).toMatchObject({ violations: [] });
  });

  it('alarms through the fallback when an alert waits, once, and says when it is over', async () => {
    const {
      auditor,
      beats,
      pagerduty,
      delivery,
      fire,
      advance,
      tick,
      notices,
    } = await start();
    pagerduty.always(DOWN);
    await fire('occ-1');
    for (let minute = 0; minute < 6; minute += 1) {
      await delivery.drain();
      advance(MINUTE);
      await tick();
      await auditor.run();
    }
    await delivery.drain();
    expect(notices()).toEqual(['triggered auditor:delivery']);
    expect(beats).toHaveLength(2);
    pagerduty.always();
    advance(5 * MINUTE);
    await delivery.drain();
    await tick();
    await auditor.run();
    await delivery.drain();
    expect(notices()).toEqual([
      'triggered auditor:delivery',
      'resolved auditor:delivery',
    ]);
    expect(beats).toHaveLength(3);
  });

  it('finds the alert that nobody was told of', async () => {
    const { auditor, db, now, store, advance, tick } = await start();
    await insertOccurrence(db, 'occ-1', now);
    await insertOccurrence(db, 'occ-2', now, {
      suppression_json: '{"by":"silence"}',
    });
    await insertOccurrence(db, 'occ-3', now, { status: 'acknowledged' });
    advance(3 * MINUTE);
    await tick();
    await auditor.run();
    const { violations } = (await store.last())!;
    expect(violations).toMatchObject([
      { kind: 'nobodyTold', groupId: 'occ-1' },
    ]);
  });

  it('finds the step of an escalation that nobody takes', async () => {
    const { auditor, db, now, fire, delivery, store, advance, tick } =
      await start();
    await fire('occ-1');
    await delivery.drain();
    await db('alert_occurrence').update({ escalation_due_at: now + MINUTE });
    advance(4 * MINUTE);
    await tick();
    await auditor.run();
    const { violations } = (await store.last())!;
    expect(violations).toMatchObject([{ kind: 'stepOverdue' }]);
  });

  it('alarms, and does not beat, when nothing is evaluated', async () => {
    const { auditor, beats, delivery, advance, notices } = await start();
    await auditor.run();
    advance(7 * MINUTE);
    await auditor.run();
    await delivery.drain();
    expect(beats).toHaveLength(1);
    expect(notices()).toEqual(['triggered evaluation:stopped']);
  });

  it('never tells the address of the heartbeat', async () => {
    const { auditor, answers, logger } = await start();
    answers.status = 500;
    await auditor.run();
    const logged = JSON.stringify(logger.warn.mock.calls);
    expect(logged).toContain('HTTP 500');
    expect(logged).not.toContain('secret-token');
  });
});
