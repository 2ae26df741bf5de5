import {
  AlertEffect,
  AlertKey,
  ResolveReason,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { EntityRecord } from '../database/definitions/EntityStore';
import { AlertDraft } from './AlertDraft';
import { explainReasons } from './explainReasons';
import { openOccurrence } from './openOccurrence';
import { SeriesFacts } from './SeriesFacts';

/** What an effect happened to. */
export type EffectContext = {
  readonly key: AlertKey;
  /** What the tick found; absent outside of ticks, and for what is gone. */
  readonly series?: SeriesFacts;
  readonly entity?: EntityRecord;
  /** Who did it, and what they said; absent for the engine itself. */
  readonly actor?: string;
  readonly note?: string;
};

/** Makes of an occurrence what an effect says, and tells it in its timeline. */
export function applyEffect(
  draft: AlertDraft,
  effect: AlertEffect,
  context: EffectContext,
): void {
  if (effect.type === 'opened') {
    open(draft, effect, context);
    return;
  }
  const record = draft.get(effect.occurrenceId);
  if (!record) return;
  const after = changed(record, effect, context);
  draft.put(after);
  const { occurrenceId, at, type } = effect;
  draft.events.push({
    occurrenceId,
    at,
    type,
    ...(context.actor !== undefined && { actor: context.actor }),
    detail: {
      message: messageOf(effect, after),
      ...(context.note !== undefined && { note: context.note }),
      ...(effect.type === 'resolved' && { reason: effect.reason }),
    },
  });
}

function open(
  draft: AlertDraft,
  effect: Extract<AlertEffect, { type: 'opened' }>,
  { key, series, entity }: EffectContext,
): void {
  if (!series) throw new Error('Nothing fires but by what a tick found');
  const record = openOccurrence(effect, key, series, entity);
  draft.put(record);
  const { at, since } = effect;
  draft.events.push({
    occurrenceId: record.id,
    at,
    type: 'opened',
    detail: { message: record.context.sentence, since },
  });
}

type Later = Exclude<AlertEffect, { type: 'opened' }>;

function changed(
  record: OccurrenceRecord,
  effect: Later,
  { series }: EffectContext,
): OccurrenceRecord {
  switch (effect.type) {
    case 'changed': {
      const { reasons, added, at } = effect;
      if (!series) return { ...record, reasons };
      const changes = [...record.explanation.changes, { at, added }];
      const since = record.pendingSince;
      const why = explainReasons(series, { reasons, since, changes });
      const { sentence, explanation } = why;
      const context = { ...record.context, sentence };
      return { ...record, reasons, explanation, context };
    }
    case 'acknowledged':
      return {
        ...record,
        status: 'acknowledged',
        acknowledgedAt: effect.at,
        acknowledgedBy: effect.by,
      };
    case 'unacknowledged': {
      const { acknowledgedAt, acknowledgedBy, ...rest } = record;
      return { ...rest, status: 'firing' };
    }
    case 'resolved':
      return {
        ...record,
        status: 'resolved',
        resolvedAt: effect.at,
        resolveReason: effect.reason,
      };
    default:
      return assertNever(effect);
  }
}

const ENDINGS: Readonly<Record<ResolveReason, string>> = {
  recovered: 'It recovered',
  definitionRemoved: 'What it was on is defined no longer',
  definitionChanged: 'Its definition no longer describes what it was on',
  byHand: 'Resolved by hand; it fires anew only after it recovered',
};

function messageOf(effect: Later, { context }: OccurrenceRecord): string {
  switch (effect.type) {
    case 'changed':
      return context.sentence;
    case 'acknowledged':
      return `Acknowledged by ${effect.by}`;
    case 'unacknowledged':
      return 'Nobody takes care of it any more';
    case 'resolved':
      return ENDINGS[effect.reason];
    default:
      return assertNever(effect);
  }
}
