import {
  ExternalSilence,
  Instant,
  externalTextLimits,
  httpUrl,
} from '@nines/backstage-plugin-slo-common';
import {
  ToldAlert,
  capPairs,
  truncateText,
} from '@nines/backstage-plugin-slo-node';
import { z } from 'zod/v4';
import { MOST_ALERTS, labelSet, readAnswer } from './readAnswer';

const server = 'an Alertmanager (API v2)';
const time = z.iso.datetime({ offset: true });

const alertsSchema = z.array(
  z.object({
    labels: labelSet,
    annotations: labelSet.default({}),
    startsAt: time,
    fingerprint: z.string().regex(/^[0-9a-f]{1,64}$/),
    generatorURL: z.string().optional(),
    status: z.object({
      state: z.string(),
      silencedBy: z.array(z.string()).default([]),
      inhibitedBy: z.array(z.string()).default([]),
    }),
  }),
);

const silencesSchema = z.array(
  z.object({
    id: z.string(),
    createdBy: z.string().default(''),
    comment: z.string().default(''),
    endsAt: time,
  }),
);

/** Silences that are told of one alert. */
const MOST_SILENCES = 5;
const MOST_ID = 64;
const MOST_TEXT = 300;

/** An alert of an Alertmanager, and by which silences it is kept quiet. */
export type ManagedAlert = ToldAlert & {
  readonly silencedBy: readonly string[];
};

/** Reads `/api/v2/alerts`. @throws InstanceFailedError, QueryRejectedError */
export function parseAlertmanagerAlerts(text: string, status: number) {
  const open = readAnswer({ text, status }, { schema: alertsSchema, server });
  const alerts = open.slice(0, MOST_ALERTS).map(toManaged);
  return { alerts, total: open.length };
}

/** Reads `/api/v2/silences`. @throws InstanceFailedError, QueryRejectedError */
export function parseSilences(
  text: string,
  status: number,
): ReadonlyMap<string, ExternalSilence> {
  const schema = silencesSchema;
  const silences = readAnswer({ text, status }, { schema, server });
  return new Map(
    silences.map(({ id, createdBy, comment, endsAt }) => {
      const author = cut(createdBy);
      const said = cut(comment);
      const silence = {
        id: cut(id, MOST_ID),
        ...(author && { author }),
        ...(said && { comment: said }),
        endsAt: Date.parse(endsAt) as Instant,
      };
      return [id, silence];
    }),
  );
}

/** With what is known of its silences; of one that is not, its id. */
export function withSilences(
  { silencedBy, ...alert }: ManagedAlert,
  silences: ReadonlyMap<string, ExternalSilence>,
): ToldAlert {
  return {
    ...alert,
    silences: silencedBy
      .slice(0, MOST_SILENCES)
      .map(id => silences.get(id) ?? { id: cut(id, MOST_ID) }),
  };
}

function toManaged(alert: z.infer<typeof alertsSchema>[number]): ManagedAlert {
  const { state, silencedBy, inhibitedBy } = alert.status;
  const labels = capPairs(alert.labels);
  const generatorUrl = httpUrl(alert.generatorURL);
  return {
    fingerprint: alert.fingerprint,
    state: state === 'suppressed' ? 'suppressed' : 'firing',
    startsAt: Date.parse(alert.startsAt) as Instant,
    name: truncateText(labels.alertname ?? 'unnamed', externalTextLimits.name),
    labels,
    annotations: capPairs(alert.annotations),
    silences: [],
    silencedBy,
    isInhibited: inhibitedBy.length > 0,
    ...(generatorUrl && { generatorUrl }),
  };
}

function cut(text: string, limit = MOST_TEXT): string {
  return truncateText(text.replaceAll('\0', ''), limit);
}
