import {
  AlertKey,
  Instant,
  NO_ALERT,
  Severity,
  remove,
  transition,
} from '@nines/backstage-plugin-slo-common';
import { AlertDraft } from './AlertDraft';
import { StateChange } from './AlertPlan';
import { AlertSnapshot } from './AlertSnapshot';
import { applyEffect } from './applyEffect';
import { occurrenceIdOf } from './occurrenceIdOf';
import { objectiveOf, seriesOf } from './seriesKey';
import { SeriesFacts } from './SeriesFacts';

const SEVERITIES: readonly Severity[] = ['page', 'ticket'];

/** Moves every series to what a tick found of it, and ends those that nothing describes any more. */
export function moveSeries(
  draft: AlertDraft,
  input: {
    readonly snapshot: AlertSnapshot;
    /** Of all objectives. */
    readonly series: readonly SeriesFacts[];
    readonly now: Instant;
  },
): StateChange[] {
  const { snapshot, series, now } = input;
  const known = new Map(
    snapshot.states.map(each => [seriesOf(each.key), each]),
  );
  const changes: StateChange[] = [];
  const move = (key: AlertKey, found: SeriesFacts) => {
    const record = known.get(seriesOf(key));
    const facts = found.facts[key.severity];
    if (!record && facts.reasons.length === 0) return;
    const state = record?.state ?? NO_ALERT;
    const idOf = occurrenceIdOf;
    const { next, effects } = transition({ state, facts, key, now, idOf });
    const entity = snapshot.entities.get(found.status.entityRef);
    for (const effect of effects) {
      applyEffect(draft, effect, { key, series: found, entity });
    }
    if (next !== state) {
      changes.push({ key, next, revision: record?.revision ?? 0 });
    }
  };
  for (const found of series) {
    const { sloRef, objectiveKey } = found.status;
    for (const severity of SEVERITIES) {
      move({ sloRef, objectiveKey, severity }, found);
    }
  }
  return [...changes, ...removeGone(draft, input)];
}

/** An objective that is gone ends its alerts, once: those of an SLO that is gone were removed, others were changed. */
function removeGone(
  draft: AlertDraft,
  input: Parameters<typeof moveSeries>[1],
): StateChange[] {
  const { snapshot, series, now } = input;
  const objectives = new Set(series.map(({ status }) => objectiveOf(status)));
  const slos = new Set(series.map(({ status }) => status.sloRef));
  return snapshot.states.flatMap((record): StateChange[] => {
    const { key, state } = record;
    if (objectives.has(objectiveOf(key))) return [];
    const isChanged = slos.has(key.sloRef);
    const reason = isChanged ? 'definitionChanged' : 'definitionRemoved';
    const { next, effects } = remove(state, reason, now);
    for (const effect of effects) applyEffect(draft, effect, { key });
    return [{ key, next, revision: record.revision }];
  });
}
