import { PushItem } from '@nines/backstage-plugin-slo-common';
import { RequestCounts } from './RequestCounter';

/** The entity that stands for the portal in its own catalog. */
const PORTAL = 'component:default/developer-portal';

/** A process that counts; another start is another one. */
export type CountingProcess = {
  /** At most 128 characters, unlike that of any other replica. */
  readonly stream: string;
  readonly startedAt: Date;
};

/** The counts as readings of the portal's two SLOs; a reading that got lost is made up for by the next. */
export function toPushItems(
  { total, failed, slow }: RequestCounts,
  process: CountingProcess,
  now: Date,
): PushItem[] {
  const reading = (slo: string, good: number): PushItem => ({
    objective: `${PORTAL}/${slo}`,
    stream: process.stream,
    startedAt: process.startedAt.toISOString(),
    at: now.toISOString(),
    good,
    total,
  });
  return [
    reading('http-availability', total - failed),
    reading('http-latency', total - slow),
  ];
}
