import { WireChange } from '@nines/backstage-plugin-nines-node';
import { z } from 'zod/v4';
import { Observed, ObservedFact, secondOf } from './ObservedFact';
import { plainText } from './plainText';

const instant = z.iso.datetime().nullish();

/** What is read of an occurrence; all else may change. */
const occurrenceBody = z.object({
  name: z.string(),
  sloRef: z.string().optional(),
  objective: z.string().optional(),
  severity: z.string().optional(),
  kind: z.string().optional(),
  sentence: z.string().optional(),
  pendingSince: instant,
  firedAt: instant,
  acknowledgedAt: instant,
  acknowledgedBy: z.string().nullish(),
  resolvedAt: instant,
  resolveReason: z.string().nullish(),
  isSuppressed: z.boolean().optional(),
});

const deliveryBody = z.object({
  deliveryId: z.string(),
  destination: z.string(),
  event: z.string(),
  state: z.enum(['delivered', 'dead']),
  step: z.number().nullish(),
  policy: z.string().nullish(),
});

const NOTHING: Observed = { facts: [], runs: [] };

type Said = Omit<ObservedFact['event'], 'source' | 'at'> & { at: string };

/**
 * What a change of the SLO plugin's feed adds to a timeline. A change tells how an alert is by then: each transition that it shows
 * has an id of its own, so that however often it is told it is there once.
 */
export function toSloFacts(change: WireChange): Observed {
  switch (change.type) {
    case 'occurrence':
      return factsOf(change, sayOccurrence(change));
    case 'delivery':
      return factsOf(change, sayDelivery(change));
    default:
      return NOTHING;
  }
}

function factsOf(change: WireChange, said: readonly Said[]): Observed {
  const { groupId } = change.body;
  return {
    runs: [],
    facts: said.map(({ at, ...event }) => ({
      occurrence: change.subject,
      ...(typeof groupId === 'string' && { groupId }),
      entityRef: change.entityRef,
      event: { ...event, at: secondOf(at), source: 'slo' },
    })),
  };
}

function sayOccurrence({ subject, body, at }: WireChange): Said[] {
  const parsed = occurrenceBody.safeParse(body);
  if (!parsed.success) return [];
  const alert = parsed.data;
  const name = plainText(alert.name);
  const id = (what: string) => `occurrence:${subject}:${what}`;
  const said: Said[] = [];
  const wasWaiting =
    alert.kind === 'burn' &&
    alert.pendingSince &&
    alert.pendingSince !== alert.firedAt;
  if (wasWaiting && alert.pendingSince) {
    said.push({
      at: alert.pendingSince,
      kind: 'impact',
      text: `The condition of ${name} began to hold`,
      sourceId: id('pending'),
    });
  }
  if (alert.firedAt) {
    said.push({
      at: alert.firedAt,
      kind: 'alert',
      text: `${name} fired${
        alert.sentence ? `: ${plainText(alert.sentence, 2_000)}` : ''
      }`,
      sourceId: id('fired'),
      details: {
        occurrence: subject,
        alert: alert.name,
        ...(alert.severity !== undefined && { severity: alert.severity }),
        ...(alert.sloRef !== undefined && { sloRef: alert.sloRef }),
        ...(alert.objective !== undefined && { objective: alert.objective }),
      },
    });
  }
  if (alert.isSuppressed) {
    said.push({
      at,
      kind: 'alert',
      text: `Messages of ${name} are held back, by a silence, a maintenance window or a worse alert`,
      sourceId: id('suppressed'),
    });
  }
  if (alert.acknowledgedAt) {
    const by = alert.acknowledgedBy;
    said.push({
      at: alert.acknowledgedAt,
      kind: 'ack',
      text: `${name} was acknowledged`,
      sourceId: id(`acknowledged:${alert.acknowledgedAt}`),
      actor: { role: 'Responder', ...(by && { ref: by.slice(0, 300) }) },
    });
  }
  if (alert.resolvedAt) {
    said.push({
      at: alert.resolvedAt,
      kind: 'recovery',
      text: `${name} resolved${reasonOf(alert.resolveReason)}`,
      sourceId: id('resolved'),
    });
  }
  return said;
}

function reasonOf(reason: string | null | undefined): string {
  return reason ? ` (${plainText(reason)})` : '';
}

function sayDelivery({ body, at }: WireChange): Said[] {
  const parsed = deliveryBody.safeParse(body);
  if (!parsed.success) return [];
  const { deliveryId, destination, event, state, step, policy } = parsed.data;
  const isEscalation = event === 'escalated' || (step ?? 1) > 1;
  if (event !== 'triggered' && event !== 'escalated') return [];
  const to = plainText(destination);
  const [done, failed] = isEscalation
    ? [
        `Nobody had acted: step ${step ?? '?'} of the escalation told ${to}`,
        `Nobody had acted, and step ${
          step ?? '?'
        } of the escalation could not reach ${to}`,
      ]
    : [`${to} was told`, `${to} could not be told: it was given up`];
  return [
    {
      at,
      kind: isEscalation ? 'escalation' : 'page',
      text: state === 'delivered' ? done : failed,
      sourceId: `delivery:${deliveryId}`,
      details: {
        destination,
        state,
        ...(policy && { policy }),
        ...(step && { step }),
      },
    },
  ];
}
