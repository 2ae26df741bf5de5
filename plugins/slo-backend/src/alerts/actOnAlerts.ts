import {
  acknowledge,
  AlertTransition,
  assertNever,
  Instant,
  resolveByHand,
  unacknowledge,
} from '@nines/backstage-plugin-slo-common';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { ActionOutcome, PersonalAction } from './AlertActions';
import { AlertDraft } from './AlertDraft';
import { StateChange } from './AlertPlan';
import { AlertSnapshot, StateRecord } from './AlertSnapshot';
import { applyEffect } from './applyEffect';
import { seriesOf } from './seriesKey';

/** Does to some open occurrences what a person did. One that somebody acted on later stays as that left it. */
export function actOnAlerts(
  draft: AlertDraft,
  input: {
    readonly snapshot: AlertSnapshot;
    readonly occurrences: readonly OccurrenceRecord[];
    readonly action: PersonalAction;
    readonly now: Instant;
  },
): { readonly states: StateChange[]; readonly value: ActionOutcome } {
  const { snapshot, occurrences, action, now } = input;
  const { actor, note } = action;
  if (occurrences.length === 0) return { states: [], value: 'unknown' };
  const { revision: meant } = action;
  if (occurrences.some(({ revision }) => (meant ?? revision) !== revision)) {
    return { states: [], value: 'changed' };
  }
  const known = new Map(
    snapshot.states.map(each => [seriesOf(each.key), each]),
  );
  const current = occurrences.filter(
    ({ actedAt = 0 }) => actedAt <= action.occurredAt,
  );
  if (current.length === 0) return { states: [], value: 'late' };
  const states = current.flatMap((record): StateChange[] => {
    const state = known.get(seriesOf(record));
    if (!state) return [];
    // Their clock may be ahead of ours, or behind what they acted on
    const at = Math.max(record.firedAt, Math.min(action.occurredAt, now));
    const { next, effects } = moved(state, action, at as Instant);
    if (effects.length === 0) {
      // What comes later and happened before is too late all the same
      draft.put({ ...record, actedAt: action.occurredAt });
      return [];
    }
    const { key, revision } = state;
    for (const effect of effects) {
      applyEffect(draft, effect, { key, actor, note });
    }
    const after = draft.get(record.id) ?? record;
    draft.put({ ...after, actedAt: action.occurredAt });
    return [{ key, next, revision }];
  });
  return { states, value: states.length > 0 ? 'done' : 'unchanged' };
}

function moved(
  { state }: StateRecord,
  { action, actor }: PersonalAction,
  at: Instant,
): AlertTransition {
  switch (action) {
    case 'acknowledge':
      return acknowledge(state, actor, at);
    case 'unacknowledge':
      return unacknowledge(state, at);
    case 'resolve':
      return resolveByHand(state, at);
    default:
      return assertNever(action);
  }
}
