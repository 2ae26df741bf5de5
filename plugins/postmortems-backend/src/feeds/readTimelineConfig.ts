import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** How timelines are written by themselves. */
export type TimelineConfig = {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long observations are kept for incidents to come. */
  readonly retentionMs: number;
  /** Changes of its entities count from so long before the impact of an incident began. */
  readonly beforeMs: number;
};

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 15 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
};
const DAY_MS = 86_400_000;

/** Reads `postmortems.timeline`. @throws InputError that names the key and what it may be */
export function readTimelineConfig(config: Config | undefined): TimelineConfig {
  const schedule = config?.getOptionalConfig('timeline.schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
    retentionMs: readMillis(config, 'timeline.retention', 90 * DAY_MS),
    beforeMs: readMillis(config, 'timeline.before', 2 * 3_600_000),
  };
}

function readMillis(
  config: Config | undefined,
  key: string,
  defaultMs: number,
): number {
  const ms = config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : defaultMs;
  if (ms > 0 && ms <= 3_660 * DAY_MS) return ms;
  throw new InputError(
    `'postmortems.${key}' must be longer than nothing and at most ten years`,
  );
}
