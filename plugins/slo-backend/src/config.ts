import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DEFAULT_LOCATION_LIMITS,
  LocationLimits,
} from '@nines/backstage-plugin-nines-node';
import {
  BudgetPolicy,
  DEFAULT_BUDGET_POLICY,
  MINUTE_MS,
  Millis,
  ParseMode,
  toRatio,
} from '@nines/backstage-plugin-slo-common';
import { Retention } from './database/ledger';
import { parseConfiguredLocation } from './definitions/parseConfiguredLocation';
import { NamedLocation } from './definitions/readLocations';
import { PushToken } from './push/PushTokens';
import { readPushTokens } from './push/readPushTokens';

/** What the operator set; see `config.d.ts`. */
export type SloConfig = {
  readonly definitions: {
    readonly mode: ParseMode;
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
    readonly allowedHosts: readonly string[];
    readonly sharedLocations: readonly NamedLocation[];
    readonly maxConcurrency: number;
    readonly limits: LocationLimits;
  };
  readonly policy: BudgetPolicy;
  readonly retention: Retention;
  readonly push: {
    readonly tokens: readonly PushToken[];
    readonly requestsPerMinute: number;
  };
};

/** Reads all config of the plugin, once, at start. @throws InputError that names the key and what it may be */
export function readSloConfig(root: Config): SloConfig {
  return {
    definitions: readDefinitions(root.getOptionalConfig('slo.definitions')),
    policy: readPolicy(root.getOptionalConfig('slo.budget')),
    retention: readRetention(root.getOptionalConfigArray('slo.retention')),
    push: {
      tokens: readPushTokens(
        root.getOptionalConfigArray('slo.push.tokens') ?? [],
      ),
      requestsPerMinute: readCount(
        root.getOptionalConfig('slo.push'),
        'requestsPerMinute',
        600,
      ),
    },
  };
}

function readDefinitions(config?: Config): SloConfig['definitions'] {
  const defaults = DEFAULT_LOCATION_LIMITS;
  const shared = config?.getOptionalStringArray('sharedLocations') ?? [];
  return {
    mode: readMode(config),
    schedule: readSchedule(config),
    allowedHosts: config?.getOptionalStringArray('allowedHosts') ?? [],
    sharedLocations: shared.map(parseConfiguredLocation),
    maxConcurrency: readCount(config, 'maxConcurrency', 10),
    limits: {
      ...defaults,
      timeoutMs: readMillis(config, 'timeout', defaults.timeoutMs),
      maxFileBytes: readCount(config, 'maxFileBytes', defaults.maxFileBytes),
      maxFiles: readCount(config, 'maxFiles', defaults.maxFiles),
    },
  };
}

function readMode(config?: Config): ParseMode {
  const mode = config?.getOptionalString('mode') ?? 'tolerant';
  if (mode === 'strict' || mode === 'tolerant') return mode;
  throw new InputError(
    `slo.definitions.mode is '${mode}'; it may be strict or tolerant`,
  );
}

function readPolicy(config?: Config): BudgetPolicy {
  const defaults = DEFAULT_BUDGET_POLICY;
  const coverage =
    config?.getOptionalNumber('minimumCoverage') ?? defaults.minimumCoverage;
  if (!(coverage >= 0 && coverage <= 1)) {
    throw new InputError(
      `slo.budget.minimumCoverage is ${coverage}; it is a share from 0 to 1`,
    );
  }
  return {
    minimumEvents: readCount(
      config,
      'minimumEvents',
      defaults.minimumEvents,
      0,
    ),
    minimumCoverage: toRatio(coverage),
    silentAfter: readMillis(config, 'silentAfter', defaults.silentAfter),
  };
}

function readRetention(tiers?: Config[]): Retention {
  if (!tiers) return Retention.standard;
  const minutes = (tier: Config, key: string) =>
    durationToMilliseconds(readDurationFromConfig(tier, { key })) / MINUTE_MS;
  return new Retention(
    tiers.map(tier => ({
      every: minutes(tier, 'every'),
      age: minutes(tier, 'for'),
    })),
  );
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 2 },
};

function readSchedule(config?: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config?.getOptionalConfig('schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : DEFAULT_SCHEDULE;
}

function readMillis(
  config: Config | undefined,
  key: string,
  defaultMs: number,
): Millis {
  const ms = config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : defaultMs;
  if (ms > 0) return ms as Millis;
  throw new InputError(
    `'${key}' of the slo config must be longer than nothing`,
  );
}

function readCount(
  config: Config | undefined,
  key: string,
  defaultCount: number,
  minimum = 1,
): number {
  const count = config?.getOptionalNumber(key) ?? defaultCount;
  if (Number.isInteger(count) && count >= minimum) return count;
  throw new InputError(
    `'${key}' of the slo config is ${count}; it is a whole number of at least ${minimum}`,
  );
}
