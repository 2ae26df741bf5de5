import { createHash } from 'node:crypto';
import { JsonObject } from '@backstage/types';
import { PagerDutyService } from '../config';

/** Which key opened an incident, without the key: twelve characters of a hash. */
export function fingerprintOf(routingKey: string): string {
  const hash = createHash('sha256').update(`pagerduty:${routingKey}`);
  return hash.digest('hex').slice(0, 12);
}

/** The key that an incident was opened with, or why it cannot be told from there. */
export type PinnedKey =
  | { readonly found: true; readonly routingKey: string }
  | { readonly found: false };

/**
 * PagerDuty answers 202 and does nothing when an incident is acknowledged or resolved by another key than opened it. So the key
 * is pinned when the incident opens, and found again among those the service has and had.
 */
export function pinnedKey(
  service: PagerDutyService,
  state: JsonObject | undefined,
): PinnedKey {
  const { routingKey, previousRoutingKeys } = service;
  if (typeof state?.key !== 'string') return { found: true, routingKey };
  const keys = [routingKey, ...previousRoutingKeys];
  const pinned = keys.find(key => fingerprintOf(key) === state.key);
  return pinned ? { found: true, routingKey: pinned } : { found: false };
}
