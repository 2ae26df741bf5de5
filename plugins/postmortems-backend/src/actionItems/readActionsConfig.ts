import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';

export type ActionsConfig = {
  /** Of owners whose zone nobody said. */
  readonly defaultZone: string;
  /** When people are reminded where they are; undefined for never. */
  readonly digest:
    | { readonly hour: number; readonly minute: number }
    | undefined;
  readonly tracking: SchedulerServiceTaskScheduleDefinition;
};

const TRACKING: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 8 },
  initialDelay: { seconds: 30 },
};

/** Reads `postmortems.actionItems`, once, at start. @throws InputError that names the key and what it may be */
export function readActionsConfig(root: Config): ActionsConfig {
  const config = root.getOptionalConfig('postmortems.actionItems');
  const defaultZone = config?.getOptionalString('timezone') ?? 'UTC';
  if (!IANAZone.isValidZone(defaultZone)) {
    throw new InputError(
      `postmortems.actionItems.timezone is '${defaultZone}'; write a name such as Europe/Berlin`,
    );
  }
  const schedule = config?.getOptionalConfig('tracking');
  return {
    defaultZone,
    digest: readDigest(config?.getOptionalConfig('digest')),
    tracking: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : TRACKING,
  };
}

function readDigest(config: Config | undefined): ActionsConfig['digest'] {
  if (config?.getOptionalBoolean('enabled') === false) return undefined;
  const time = config?.getOptionalString('time') ?? '09:00';
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour !== undefined) return { hour: Number(hour), minute: Number(minute) };
  throw new InputError(
    `postmortems.actionItems.digest.time is '${time}'; write hours and minutes as "09:00", in quotes`,
  );
}
