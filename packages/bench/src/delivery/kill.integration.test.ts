import { DeliveryDatabase, openPostgres, openSqlite } from './openDatabases';
import { killRun } from './killRun';

const given = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
/** `NINES_TRANSITIONS=100000` is the nightly form. */
const transitions = Number(process.env.NINES_TRANSITIONS ?? 1_000);
/** Each fires and heals at least twice. */
const OBJECTIVES = Math.min(500, transitions / 4);
const MINUTES_MS = Math.max(20, transitions / 250) * 60_000;

describe('killed while they evaluate and deliver', () => {
  it.each<[string, () => Promise<DeliveryDatabase>]>([
    ['two workers on PostgreSQL', () => openPostgres(given)],
    ['one worker on SQLite', openSqlite],
  ])(
    '%s lose nothing, count each minute once, keep the order and open one incident each',
    async (name, open) => {
      const database = await open();
      try {
        const run = await killRun({
          database,
          transitions,
          mostObjectives: OBJECTIVES,
          workers: database.replicas,
          killAfterMs: 400,
          faults: 0.1,
          seed: 1,
        });
        process.stdout.write(`${name}: ${JSON.stringify(run)}\n`);
        expect(run).toMatchObject({
          occurrences: transitions / 2,
          miscounted: 0,
          lost: 0,
          outOfOrder: 0,
          doubleIncidents: 0,
          openIncidents: 0,
          violations: [],
        });
        expect(run.enqueued).toBeGreaterThanOrEqual(transitions);
        expect(run.delivered + run.cancelled).toBe(run.enqueued);
        expect(run.kills).toBeGreaterThan(database.replicas);
        expect(run.recovered).toBeGreaterThan(0);
      } finally {
        await database.stop();
      }
    },
    MINUTES_MS,
  );
});
