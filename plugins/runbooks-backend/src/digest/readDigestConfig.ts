import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DigestTime } from '@nines/backstage-plugin-runbooks-common';
import { IANAZone } from 'luxon';

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Reads `runbooks.digest`, once, at start. @returns undefined where it is off @throws InputError that names the key and what it may be */
export function readDigestConfig(root: Config): DigestTime | undefined {
  const config = root.getOptionalConfig('runbooks.digest');
  if (config?.getOptionalBoolean('enabled') === false) return undefined;
  const day = config?.getOptionalString('day') ?? DAYS[0];
  const weekday = DAYS.indexOf(day.toLocaleLowerCase('en-US')) + 1;
  if (weekday === 0) {
    throw new InputError(
      `runbooks.digest.day is '${day}'; it is one of ${DAYS.join(', ')}`,
    );
  }
  const time = config?.getOptionalString('time') ?? '09:00';
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined) {
    throw new InputError(
      `runbooks.digest.time is '${time}'; write hours and minutes as "09:00", in quotes`,
    );
  }
  const timezone = config?.getOptionalString('timezone') ?? 'UTC';
  if (!IANAZone.isValidZone(timezone)) {
    throw new InputError(
      `runbooks.digest.timezone is '${timezone}'; write a name such as Europe/Berlin`,
    );
  }
  return { weekday, hour: Number(hour), minute: Number(minute), timezone };
}
