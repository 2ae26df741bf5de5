import { InputError } from '@backstage/errors';
import {
  ALERT_KINDS,
  CreateSilenceRequest,
  Instant,
  MINUTE_MS,
  matchesPattern,
} from '@nines/backstage-plugin-slo-common';

/** The longest silence. */
const MOST_DAYS = 90;

/** Fields whose values are few and known. */
const KNOWN: Readonly<Record<'severity' | 'kind', readonly string[]>> = {
  severity: ['page', 'ticket'],
  kind: ALERT_KINDS,
};

/** When a silence begins and ends. One that could match nothing, or never begins, is a mistake. @throws InputError */
export function checkSilence(
  { matchers, startsAt, endsAt }: CreateSilenceRequest,
  now: Instant,
): { readonly startsAt: Instant; readonly endsAt: Instant } {
  for (const field of ['severity', 'kind'] as const) {
    for (const pattern of matchers[field] ?? []) {
      checkKnown(field, pattern);
    }
  }
  const asked = startsAt === undefined ? now : Date.parse(startsAt);
  const start = Math.max(now, asked) as Instant;
  const end = Date.parse(endsAt) as Instant;
  if (end <= now) {
    throw new InputError(
      `'endsAt' is ${endsAt}, which is over; a silence ends in the future`,
    );
  }
  if (end <= start) {
    throw new InputError(`'endsAt' must be after 'startsAt'`);
  }
  if (end - start > MOST_DAYS * 1_440 * MINUTE_MS) {
    throw new InputError(
      `'endsAt' is more than ${MOST_DAYS} days after the start; what is silent for longer needs another objective`,
    );
  }
  return { startsAt: start, endsAt: end };
}

function checkKnown(field: 'severity' | 'kind', pattern: string): void {
  const values = KNOWN[field];
  if (values.some(value => matchesPattern(pattern, value))) return;
  throw new InputError(
    `'matchers.${field}' has '${pattern}', which matches nothing; values are ${values.join(
      ', ',
    )}`,
  );
}
