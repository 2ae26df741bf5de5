import { PushItem } from '@nines/backstage-plugin-slo-common';
import { Service } from '../world/Service';
import { countMinute } from '../world/countMinute';

const at = (minute: number) => new Date(minute * 60_000).toISOString();

/**
 * What a service pushes about `[from, to)`, in intervals of `length` minutes.
 *
 * @param from - UTC minutes since 1970, as `to` and `bornAt`
 */
export function toPushItems(options: {
  service: Service;
  objective: string;
  from: number;
  to: number;
  length: number;
  bornAt: number;
}): PushItem[] {
  const { service, objective, from, to, length, bornAt } = options;
  const items: PushItem[] = [];
  for (let start = from; start < to; start += length) {
    const end = Math.min(start + length, to);
    let total = 0;
    let failed = 0;
    for (let minute = start; minute < end; minute++) {
      const counts = countMinute(service, minute, bornAt);
      total += counts?.requests ?? 0;
      failed += counts?.failed ?? 0;
    }
    items.push({
      objective,
      stream: 'example-traffic',
      from: at(start),
      to: at(end),
      good: total - failed,
      total,
    });
  }
  return items;
}
