import { PagerDutyEvent } from './types';

/** PagerDuty takes 512 KB. */
const MOST_BYTES = 512_000;
const NOTE =
  'The details were larger than the 512 KB that PagerDuty takes; they are on the page of the alert.';

/** The bytes of an event. An event that is too large loses its details and says so: a page is never dropped for its size. */
export function toBody(
  event: PagerDutyEvent,
  routingKey: string,
): { readonly body: string; readonly wasCut: boolean } {
  const body = JSON.stringify({ routing_key: routingKey, ...event });
  if (Buffer.byteLength(body) <= MOST_BYTES) return { body, wasCut: false };
  if (event.event_action !== 'trigger') return { body, wasCut: false };
  const payload = { ...event.payload, custom_details: { note: NOTE } };
  const cut = { routing_key: routingKey, ...event, payload };
  return { body: JSON.stringify(cut), wasCut: true };
}
