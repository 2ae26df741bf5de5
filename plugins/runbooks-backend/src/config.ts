import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DOCUMENT_LIMITS,
  LocationLimits,
} from '@nines/backstage-plugin-nines-node';

/** What the operator set; see `config.d.ts`. */
export type RunbooksConfig = {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly shared: readonly string[];
  readonly allowedHosts: readonly string[];
  readonly maxConcurrency: number;
  readonly limits: LocationLimits;
  /** Whether TechDocs is asked to build. */
  readonly isBuilding: boolean;
  readonly buildTimeoutMs: number;
};

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 5 },
};

/** Reads the config of the index, once, at start. @throws InputError that names the key and what it may be */
export function readRunbooksConfig(root: Config): RunbooksConfig {
  const config = root.getOptionalConfig('runbooks');
  const schedule = config?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
    shared: (config?.getOptionalStringArray('shared') ?? []).map(toRef),
    allowedHosts: config?.getOptionalStringArray('allowedHosts') ?? [],
    maxConcurrency: readCount(config, 'maxConcurrency', 4),
    limits: {
      ...DOCUMENT_LIMITS,
      timeoutMs: readMillis(config, 'timeout', DOCUMENT_LIMITS.timeoutMs),
    },
    isBuilding:
      isBuiltHere(root) && (config?.getOptionalBoolean('build') ?? true),
    buildTimeoutMs: readMillis(config, 'buildTimeout', 3 * 60_000),
  };
}

/** With any other builder, sites come from elsewhere: asking changes nothing. */
function isBuiltHere(root: Config): boolean {
  return (root.getOptionalString('techdocs.builder') ?? 'local') === 'local';
}

function toRef(text: string): string {
  return stringifyEntityRef(parse(text));
}

function parse(text: string): CompoundEntityRef {
  try {
    const defaults = { defaultKind: 'component', defaultNamespace: 'default' };
    return parseEntityRef(text, defaults);
  } catch {
    throw new InputError(
      `runbooks.shared holds '${text}'; each is an entity ref such as component:default/runbooks`,
    );
  }
}

function readMillis(
  config: Config | undefined,
  key: string,
  defaultMs: number,
): number {
  const ms = config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : defaultMs;
  if (ms > 0) return ms;
  throw new InputError(`'runbooks.${key}' must be longer than nothing`);
}

function readCount(
  config: Config | undefined,
  key: string,
  defaultCount: number,
): number {
  const count = config?.getOptionalNumber(key) ?? defaultCount;
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InputError(
    `'runbooks.${key}' is ${count}; it is a whole number of at least 1`,
  );
}
