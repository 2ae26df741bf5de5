import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DatabaseClock } from './DatabaseClock';

/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. @public */
export type Instant = number & { readonly __brand: 'Instant' };

/**
 * The one clock of a plugin: its database's, so that replicas whose own clocks differ agree. A task asks once per run and hands
 * the answer on; nothing else reads a clock.
 *
 * @public
 */
export interface ClockService {
  /** Millisecond resolution. Rejects when the database cannot be asked. */
  now(): Promise<Instant>;
}

/** Replace it in tests: `now: async () => at(0)`. @public */
export const clockServiceRef = createServiceRef<ClockService>({
  id: 'nines.clock',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: coreServices.database },
      factory: async ({ database }) =>
        new DatabaseClock(await database.getClient()),
    }),
});
