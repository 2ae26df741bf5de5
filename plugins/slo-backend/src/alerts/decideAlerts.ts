import { AlertState, Instant } from '@nines/backstage-plugin-slo-common';
import { AlertDraft } from './AlertDraft';
import { AlertPlan, StateChange } from './AlertPlan';
import { AlertRules } from './AlertRules';
import { AlertSnapshot } from './AlertSnapshot';
import { groupOpened } from './groupOpened';
import { seriesOf } from './seriesKey';
import { settleAll } from './settleAll';
import { suppressAll } from './suppressAll';

/** Moves series, says which, and what it has to say to whoever asked for it. */
export type MoveAlerts<T> = (draft: AlertDraft) => {
  readonly states: readonly StateChange[];
  readonly value: T;
};

/**
 * One decision over all alerts, for a tick, a step that is due and a person alike: what moves is moved, then muted or not, then
 * grouped, and then each group tells whom it has to. Pure: the same snapshot, rules and instant lead to the same plan.
 */
export function decideAlerts<T>(input: {
  readonly snapshot: AlertSnapshot;
  readonly rules: AlertRules;
  readonly now: Instant;
  readonly move: MoveAlerts<T>;
}): { readonly plan: AlertPlan; readonly value: T } {
  const { snapshot, rules, now, move } = input;
  const draft = new AlertDraft(snapshot);
  const { states, value } = move(draft);
  suppressAll(draft, { rules, states: statesAfter(snapshot, states), now });
  groupOpened(draft, draft.opened());
  const { cancels, messages } = settleAll(draft, rules, now);
  const occurrences = draft.changed();
  const { events } = draft;
  return { plan: { states, occurrences, events, cancels, messages }, value };
}

function statesAfter(
  { states }: AlertSnapshot,
  changes: readonly StateChange[],
): ReadonlyMap<string, AlertState> {
  return new Map([
    ...states.map(({ key, state }) => [seriesOf(key), state] as const),
    ...changes.map(({ key, next }) => [seriesOf(key), next] as const),
  ]);
}
