import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { startAlertApi } from './startAlertApi';

export const CHECKOUT = 'component:default/checkout';
export const SEARCH = 'component:default/search';

/**
 * The API after 80 minutes: all of checkout fails from minute 60 and all of search from minute 68, so checkout paged in minute 72
 * and search in minute 80.
 */
export async function startBurning(
  databases: TestDatabases,
  id: TestDatabaseId,
  options: Partial<Parameters<typeof startAlertApi>[2]> = {},
) {
  const api = await startAlertApi(databases, id, {
    services: ['checkout', 'search', 'quiet'],
    ...options,
  });
  api.fleet.break('checkout', 60, 300);
  api.fleet.break('search', 68, 300);
  for (const minute of [60, 72, 80]) await api.minute(minute);
  const pages = await api.occurrences();
  const page = pages.find(({ entityRef }) => entityRef === CHECKOUT);
  if (!page) throw new Error('Checkout did not page');
  return { ...api, page };
}
