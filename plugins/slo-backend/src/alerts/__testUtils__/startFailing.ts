import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { aService } from './services';
import { startAlerting } from './startAlerting';

/** {@link startAlerting} in minute 60, from which on all of checkout fails until minute 80: it pages in minute 75, and ends in 87. */
export async function startFailing(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const alerting = await startAlerting(databases, id, [aService('checkout')]);
  alerting.fleet.break('checkout', 60, 80);
  await alerting.minute(60);
  return alerting;
}
