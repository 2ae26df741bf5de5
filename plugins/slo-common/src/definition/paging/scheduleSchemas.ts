import { Duration, IANAZone } from 'luxon';
import { z } from 'zod/v4';
import { DAYS } from '../../escalation/types';
import { neverEnd } from '../../escalation/dailyHours';
import { Instant, Millis, parsePrometheusDuration } from '../../units';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';

const UNITS_MS = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
} as const;

const amount = z.number().min(0).max(1e6).optional();

const durationMap = z
  .strictObject({
    weeks: amount,
    days: amount,
    hours: amount,
    minutes: amount,
    seconds: amount,
  })
  .refine(map => Object.keys(map).length > 0);

/** `10m`, `PT10M` or `{ minutes: 10 }`. */
export function duration(rule: string, range: { from: number; to: number }) {
  const { from, to } = range;
  return z
    .union([z.string(), durationMap])
    .transform((value, context) => {
      const length = typeof value === 'string' ? ofText(value) : ofMap(value);
      if (length >= from && length <= to) return length as Millis;
      context.addIssue({ code: 'custom', message: 'Invalid input' });
      return z.NEVER;
    })
    .register(ruleRegistry, {
      rule,
      allowed: `a duration such as "10m", "1h30m" or { minutes: 10 }, from ${spell(
        from,
      )} to ${spell(to)}`,
    });
}

function ofText(text: string): number {
  const result = parsePrometheusDuration(text);
  if (result.ok) return result.value;
  const iso = Duration.fromISO(text);
  return iso.isValid ? iso.toMillis() : Number.NaN;
}

function ofMap(map: z.output<typeof durationMap>): number {
  const units = ['weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
  return units.reduce(
    (sum, unit) => sum + (map[unit] ?? 0) * UNITS_MS[unit],
    0,
  );
}

function spell(ms: number): string {
  if (ms === 0) return 'nothing';
  return ms < UNITS_MS.days
    ? `${ms / UNITS_MS.minutes} min`
    : `${ms / UNITS_MS.days} days`;
}

/** An IANA zone. */
export const timezone = (rule: string) =>
  z
    .string()
    .refine(name => IANAZone.isValidZone(name))
    .register(ruleRegistry, {
      rule,
      allowed: 'an IANA time zone, such as "Europe/Berlin"',
    });

/** A point in time, with its offset. */
export const instant = (rule: string) =>
  z.iso
    .datetime({ offset: true })
    .transform(text => Date.parse(text) as Instant)
    .register(ruleRegistry, {
      rule,
      allowed: 'a time with its offset, such as "2026-12-24T18:00:00+01:00"',
    });

const clock = (pattern: RegExp, latest: string) =>
  z
    .string()
    .regex(pattern)
    .register(ruleRegistry, {
      rule: 'P4',
      allowed: `a time of day in quotes, "00:00" to "${latest}"`,
    });

/** Hours that come back. */
export const dailyHours = z
  .strictObject({
    timezone: timezone('P4'),
    from: clock(/^([01]\d|2[0-3]):[0-5]\d$/, '23:59'),
    to: clock(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '24:00'),
    days: z
      .array(
        z.enum(DAYS).register(ruleRegistry, {
          rule: 'P4',
          allowed: `one of ${DAYS.join(', ')}`,
        }),
      )
      .min(1)
      .max(7)
      .optional()
      .register(ruleRegistry, {
        rule: 'P4',
        allowed: `a list of days on which the hours begin: ${DAYS.join(', ')}`,
      }),
  })
  .register(ruleRegistry, {
    rule: 'P4',
    allowed: 'a map with timezone, from, to and maybe days',
  });

/** Hours that end at some time. */
export const endingHours = dailyHours
  .refine(hours => !neverEnd(hours), {
    message: 'These hours never end: what waits for their end would never be.',
  })
  .register(ruleRegistry, {
    rule: 'P4',
    allowed: 'a map with timezone, from, to and maybe days',
  });
