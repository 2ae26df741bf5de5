import {
  ExternalAlert,
  WireExternalSource,
} from '@nines/backstage-plugin-slo-common';
import {
  SourceId,
  SourceRecord,
} from '../../database/externalAlerts/ExternalAlertStore';
import { toIso } from '../toIso';

/** Each configured source, with how its polls go; of those who post nothing is known but that they may. */
export function toWireSources(options: {
  readonly sources: readonly SourceId[];
  readonly receivers: readonly string[];
  readonly records: readonly SourceRecord[];
  readonly open: readonly ExternalAlert[];
}): WireExternalSource[] {
  const { sources, receivers, records, open } = options;
  const polled = sources.map(({ origin, name }) => {
    const record = records.find(
      each => each.origin === origin && each.name === name,
    );
    const kept = open.filter(
      alert => alert.origin === origin && alert.source === name,
    );
    return {
      origin,
      name,
      ...statusOf(record),
      dropped: Math.max(0, (record?.total ?? 0) - kept.length),
    };
  });
  const posted = receivers.map(name => ({
    origin: 'webhook' as const,
    name,
    status: 'ok' as const,
    answeredAt: null,
    dropped: 0,
  }));
  return [...polled, ...posted];
}

function statusOf(
  record: SourceRecord | undefined,
): Pick<
  WireExternalSource,
  'status' | 'answeredAt' | 'failingSince' | 'message'
> {
  const answeredAt =
    record?.answeredAt === undefined ? null : toIso(record.answeredAt);
  if (record?.failure) {
    const { message, since } = record.failure;
    const failingSince = toIso(since);
    return { status: 'failing', answeredAt, failingSince, message };
  }
  return { status: answeredAt === null ? 'waiting' : 'ok', answeredAt };
}
