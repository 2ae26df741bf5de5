import { setTimeout } from 'node:timers/promises';
import { SloClient } from '@nines/backstage-plugin-slo-common';

const PATIENCE_MS = 600_000;
const POLL_MS = 2_000;

/** What the portal counts of itself begins with its start: nothing fills its windows. */
const SELF = ['component:default/developer-portal', 'component:default/nines'];

/**
 * Waits until the example services have their history: the first ticks after the definitions were read measure 30 days back.
 *
 * @throws Error that says what was not measured
 */
export async function waitUntilMeasured(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { measured, waiting } = await readProgress(url);
    if (measured > 0 && waiting.length === 0) return;
    if (Date.now() > deadline) {
      throw new Error(
        `${measured} objectives are measured, not so: ${waiting.join(', ')}`,
      );
    }
    await setTimeout(POLL_MS);
  }
}

async function readProgress(url: string) {
  const client = new SloClient({ fetchApi: { fetch: asGuest(url) } });
  const { items } = await client
    .listSlos({ limit: 100 })
    .catch(() => ({ items: [] })); // the portal may still be starting
  const examples = items.filter(({ entityRef }) => !SELF.includes(entityRef));
  const isNew = ({ state }: (typeof items)[number]) => state.reason === 'new';
  return {
    measured: examples.filter(item => !isNew(item)).length,
    waiting: examples.filter(isNew).map(({ sloRef }) => sloRef),
  };
}

/** Requests to the portal's plugins, signed in as its guest. */
export function asGuest(url: string): typeof fetch {
  return async (input, init) => {
    const session = await fetch(`${url}/api/auth/guest/refresh`);
    const { backstageIdentity } = await session.json();
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${backstageIdentity?.token}`);
    const path = String(input).replace(/^plugin:\/\//, `${url}/api/`);
    return fetch(path, { ...init, headers });
  };
}
