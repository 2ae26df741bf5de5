import { TestDatabases } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { DatabaseLedgerStore } from '../../database/ledger';
import { DatabasePushStore } from '../../database/push/DatabasePushStore';
import { aService, at } from '../__testUtils__/services';
import { startAlerting } from '../__testUtils__/startAlerting';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** An SLO whose events are pushed. */
function aPushed(service: string) {
  const measured = aService(service);
  const metric = { type: 'push', spec: {} };
  const indicator = {
    kind: 'ratio',
    counter: true,
    counts: 'good',
    part: metric,
    total: metric,
  } as const;
  const objective = { ...measured.objective, indicator };
  const definition = { ...measured.definition, objectives: [objective] };
  return { ...measured, objective, definition };
}

describe.each(databases.eachSupportedId())('%s', id => {
  it('F10 takes a counter that starts anew for a restart, not for errors or for a fall', async () => {
    const service = aPushed('checkout');
    const alerting = await startAlerting(databases, id, [service]);
    const { db } = alerting;
    const ledger = new DatabaseLedgerStore({ database: db });
    const { ledgerId, epochStartedAt } = service;
    await ledger.open([{ ledgerId, at: epochStartedAt }]);
    const pushes = new DatabasePushStore(db, ledger);
    const told: string[] = [];
    // 0+10x50 0+10x50: ten good events a minute, and a restart in the middle
    for (let minute = 1; minute <= 100; minute += 1) {
      const startedAt = at(minute <= 50 ? 0 : 50);
      const counted = 10 * (minute <= 50 ? minute : minute - 50);
      const item = {
        kind: 'reading',
        ledgerId,
        stream: 'pod-1',
        startedAt,
        at: at(minute),
        good: counted,
        total: counted,
      } as const;
      const batch = { subject: 'ci', items: [item] };
      await pushes.record(batch, (at(minute) + 1_000) as Instant);
      if (minute % 10 === 0 || (minute > 48 && minute < 54)) {
        told.push(...(await alerting.minute(minute)));
      }
    }
    expect(told).toEqual([]);
    expect(await alerting.occurrences()).toEqual([]);
    const [status] = await db('objective_status').select();
    const { budget } = JSON.parse(status.body_json);
    expect(budget).toMatchObject({ bad: 0, total: 1_000 });
  });
});
