import { SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { readPortalUrl } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { DatabaseDigestStore } from './DatabaseDigestStore';
import { readDigestConfig } from './readDigestConfig';
import { DigestDeps, sendDigests } from './sendDigests';

export const DIGEST_TASK = 'runbooks-digest';

/** Looks every ten minutes whether the digest of the week is to go out: cron knows neither the zone nor what was missed. */
export async function scheduleDigest(
  options: Omit<DigestDeps, 'digests' | 'time' | 'portalUrl'> & {
    readonly scheduler: SchedulerService;
    readonly config: Config;
    readonly database: Knex;
  },
): Promise<void> {
  const { scheduler, config, database } = options;
  const time = readDigestConfig(config);
  if (!time) return;
  const deps = {
    ...options,
    time,
    digests: new DatabaseDigestStore(database),
    portalUrl: readPortalUrl(config),
  };
  await scheduler.scheduleTask({
    id: DIGEST_TASK,
    frequency: { minutes: 10 },
    timeout: { minutes: 8 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: signal => sendDigests(deps, signal),
  });
}
