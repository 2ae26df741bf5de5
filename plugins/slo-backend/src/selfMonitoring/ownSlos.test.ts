import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import {
  Instant,
  MINUTE_MS,
  NINES_ENTITY,
  parseDefinitions,
} from '@nines/backstage-plugin-slo-common';
import {
  entry,
  openDefinitions,
} from '../database/definitions/__testUtils__/openDefinitions';
import { DatabaseLedgerStore, Retention } from '../database/ledger';
import { DatabasePushStore } from '../database/push/DatabasePushStore';
import { PushService } from '../push/PushService';
import { pushOwnCounts } from './createSelfMonitoring';
import { OwnCounts } from './OwnCounts';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const FILE = resolve(__dirname, '../../../../runbooks/slo/nines.yaml');
type Reading = {
  ledger_id: number;
  stream: string;
  good: number;
  total: number;
};
const START = (29_600_040 * MINUTE_MS) as Instant;

describe.each(databases.eachSupportedId())('own SLOs, %s', id => {
  it('have what two replicas counted', async () => {
    const db = await databases.init(id);
    const { definitions, objectives } = await openDefinitions(db);
    await definitions.replaceEntities([entry(NINES_ENTITY)], START);
    const text = readFileSync(FILE, 'utf8');
    const { slos } = parseDefinitions([{ file: 'nines.yaml', text }], {
      mode: 'strict',
    });
    const nothing = { locations: [], lastGood: [], invalid: [], problems: [] };
    const defined = { entityRef: NINES_ENTITY, revision: 0, inputHash: '' };
    await definitions.saveDefinitions({ ...nothing, ...defined, slos }, START);

    const ledger = new DatabaseLedgerStore({ database: db });
    const store = new DatabasePushStore(db, ledger);
    const retention = Retention.standard;
    const pushes = new PushService({ objectives, ledger, store, retention });
    const logger = mockServices.logger.mock();
    let now = START;
    const replica = (stream: string) => {
      const counts = new OwnCounts();
      const clock = { now: async () => now };
      const shared = { pushes, objectives, clock, logger };
      const options = { ...shared, counts, stream, startedAt: START };
      return { counts, run: pushOwnCounts(options) };
    };
    const replicas = [replica('one'), replica('two')];
    for (let minute = 1; minute <= 3; minute += 1) {
      now = (START + minute * MINUTE_MS) as Instant;
      for (const { counts, run } of replicas) {
        counts.count('api-availability', minute !== 2);
        counts.add('deliveries', { good: 5, total: 5 });
        await run();
        await run();
      }
    }
    expect(logger.warn.mock.calls).toEqual([]);
    const readings: Reading[] = await db('push_counters');
    const sums = new Map<string, number[]>();
    for (const { ledgerId, definition } of await objectives.listActive()) {
      const own = readings.filter(({ ledger_id: of }) => of === ledgerId);
      expect(own.map(({ stream }) => stream).sort()).toEqual(['one', 'two']);
      const good = own.reduce((sum, reading) => sum + reading.good, 0);
      const total = own.reduce((sum, reading) => sum + reading.total, 0);
      sums.set(definition.name, [good, total]);
    }
    expect(Object.fromEntries(sums)).toEqual({
      'ticks-on-time': [0, 0],
      deliveries: [30, 30],
      'api-availability': [4, 6],
    });
  });
});
