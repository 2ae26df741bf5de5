import { ChangeRequest, truncateText } from '@nines/backstage-plugin-slo-node';

const MOST_SUMMARY = 1024;
const MOST_SOURCE = 255;

/** The bytes of a change event: PagerDuty shows it beside incidents for 90 days, and alerts nobody. */
export function toChangeBody(
  { summary, entityRef, at, link }: Omit<ChangeRequest, 'signal'>,
  routingKey: string,
): string {
  const text = truncateText(summary.replace(/\s+/g, ' ').trim(), MOST_SUMMARY);
  return JSON.stringify({
    routing_key: routingKey,
    payload: {
      summary: text === '' ? 'Change' : text,
      source: truncateText(entityRef, MOST_SOURCE),
      timestamp: new Date(at).toISOString(),
    },
    ...(link &&
      /^https?:\/\//.test(link) && { links: [{ href: link, text: 'Nines' }] }),
  });
}
