import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseChangeFeed } from '@nines/backstage-plugin-nines-node';
import { Slot } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { aService, at, START } from '../../alerts/__testUtils__/services';
import { startAlerting } from '../../alerts/__testUtils__/startAlerting';
import { AlertPlan } from '../../alerts/AlertPlan';
import { pinAlerts } from '../../evaluation/pinAlerts';
import { DatabaseLedgerStore } from '../ledger';
import { DatabaseOutboxStore } from '../outbox';
import { DatabaseAlertRetention } from './DatabaseAlertRetention';
import { DatabaseAlertStore } from './DatabaseAlertStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TABLES = [
  'alert_tick',
  'alert_state',
  'alert_occurrence',
  'alert_event',
  'outbox',
  'changes',
];
const NOTHING: AlertPlan = {
  states: [],
  occurrences: [],
  events: [],
  cancels: [],
  messages: [],
};

async function everything(db: Knex) {
  return await Promise.all(TABLES.map(table => db(table).select()));
}

describe.each(databases.eachSupportedId())('DatabaseAlertStore, %s', id => {
  const start = async () => {
    const alerting = await startAlerting(databases, id, [aService('checkout')]);
    alerting.fleet.break('checkout', 60, 80);
    await alerting.minute(60);
    return alerting;
  };

  it.each(['outbox', 'changes'] as const)(
    'F27 saves all of a decision, or nothing of it: %s fails',
    async fault => {
      const alerting = await start();
      const { db } = alerting;
      const before = await everything(db);
      alerting.at(75);
      const broken = alerting.replica(fault);
      await expect(broken.tick()).rejects.toThrow('connection lost');
      expect(await everything(db)).toEqual(before);
      await alerting.tick();
      expect(await alerting.outbox()).toEqual([
        'triggered pager:oncall pending',
      ]);
    },
  );

  it('lets one of many decisions of a slot through, and none of an older one', async () => {
    const { db } = await start();
    const store = new DatabaseAlertStore({
      database: db,
      outbox: new DatabaseOutboxStore(),
      changes: new DatabaseChangeFeed({ database: db, plugin: 'slo' }),
    });
    const decide = (slot: number) =>
      store.decide({ now: at(slot), tick: (START + slot) as Slot }, () => ({
        value: 'saved',
        plan: NOTHING,
      }));
    const outcomes = await Promise.all([61, 61, 61, 61].map(decide));
    expect(outcomes.filter(outcome => outcome === 'saved')).toHaveLength(1);
    expect(await decide(60)).toBe('superseded');
    expect(await decide(62)).toBe('saved');
  });

  it('keeps the minutes from an hour before an alert to an hour after it, once', async () => {
    const alerting = await start();
    const { db, world } = alerting;
    for (const each of [75, 86, 87]) await alerting.minute(each);
    const [{ pendingSince, resolvedAt }] = await alerting.occurrences();
    expect(pendingSince).toBeLessThanOrEqual(at(75));
    expect(resolvedAt).toBe(at(87));
    const ledger = new DatabaseLedgerStore({ database: db });
    const retention = new DatabaseAlertRetention(db);
    const pins = async (now: number) => {
      const slot = (START + now) as Slot;
      await pinAlerts(ledger, retention, world.objectives, slot);
      const rows = await db('ledger_pin').orderBy('at');
      const slots = rows.map(row => row.at - START);
      return [slots[0], slots.at(-1), slots.length];
    };
    const first = (pendingSince - at(60)) / 60_000;
    expect(await pins(90)).toEqual([first, 90, 90 - first + 1]);
    expect(await pins(200)).toEqual([first, 147, 147 - first + 1]);
    expect(await retention.unpinned((START + 300) as Slot)).toEqual([]);
  });

  it('forgets a group once all of it ended long enough ago', async () => {
    const alerting = await start();
    const { db, occurrences } = alerting;
    for (const each of [75, 86]) await alerting.minute(each);
    const retention = new DatabaseAlertRetention(db);
    await retention.forget(at(10_000));
    expect(await occurrences()).toHaveLength(1);
    await alerting.minute(87);
    await retention.forget(at(87));
    expect(await occurrences()).toHaveLength(1);
    await retention.forget(at(88));
    expect(await occurrences()).toEqual([]);
    expect(await db('alert_event').select()).toEqual([]);
  });
});
