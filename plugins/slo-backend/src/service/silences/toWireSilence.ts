import {
  Instant,
  Silence,
  WireMatchers,
  WireSilence,
  AlertMatch,
  MATCH_FIELDS,
} from '@nines/backstage-plugin-slo-common';
import { toIso } from '../toIso';

/** A silence as the wire shows it. */
export function toWireSilence(
  silence: Silence,
  options: { readonly now: Instant; readonly maySilence: boolean },
): WireSilence {
  const { now, maySilence } = options;
  const status = statusOf(silence, now);
  return {
    id: silence.id,
    matchers: toWireMatchers(silence.matchers),
    reason: silence.reason,
    author: silence.author,
    createdAt: toIso(silence.createdAt),
    startsAt: toIso(silence.startsAt),
    endsAt: toIso(silence.endsAt),
    expiredBy: silence.expiredBy ?? null,
    status,
    allowedActions: maySilence && status !== 'expired' ? ['expire'] : [],
  };
}

export function toWireMatchers(match: AlertMatch): WireMatchers {
  return Object.fromEntries(
    MATCH_FIELDS.flatMap(field => {
      const patterns = match[field];
      return patterns ? [[field, [...patterns]]] : [];
    }),
  );
}

function statusOf(
  { startsAt, endsAt }: Silence,
  now: Instant,
): WireSilence['status'] {
  if (endsAt <= now) return 'expired';
  return startsAt <= now ? 'active' : 'pending';
}
