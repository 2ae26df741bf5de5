import { Instant, Slot, slotAt } from '@nines/backstage-plugin-slo-common';
import { AlertStore, DecideOptions } from '../database/alerts/AlertStore';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { actOnAlerts } from './actOnAlerts';
import { ActionOutcome, AlertActions, PersonalAction } from './AlertActions';
import { isOpen } from './AlertDraft';
import { AlertPlan } from './AlertPlan';
import { AlertRules } from './AlertRules';
import { AlertSnapshot } from './AlertSnapshot';
import { decideAlerts, MoveAlerts } from './decideAlerts';
import { moveSeries } from './moveSeries';
import { SeriesFacts } from './SeriesFacts';

/** What a tick did to alerts. */
export type TickOutcome =
  | {
      readonly outcome: 'saved';
      /** Slots since the last tick that nobody decided. */
      readonly missed: number;
    }
  /** Another replica decided this slot, or a later one. */
  | { readonly outcome: 'superseded' };

export type AlertEngineDeps = {
  /** The database's clock; see `clockServiceRef`. */
  readonly clock: { now(): Promise<Instant> };
  readonly store: AlertStore;
  /** What people and operators have set, read anew for each decision. */
  readonly rules: (now: Instant) => Promise<AlertRules>;
  /** Told of what was saved, after it was: to wake who delivers, and who watches. Must not throw. */
  readonly onSaved?: (plan: AlertPlan) => void;
  /** The same of messages that need not be told any more. */
  readonly onCancelled?: DecideOptions['onCancelled'];
  /** Runs a decision and what is told of it: in a span. */
  readonly deciding?: <T>(run: () => Promise<T>) => Promise<T>;
};

type MoveOf<T> = (
  snapshot: AlertSnapshot,
  lastTick: Slot,
  now: Instant,
) => MoveAlerts<T>;

/**
 * The alert engine: decides what fires, what ends, who is told, and saves it.
 *
 * What it promises, on SQLite with one backend and on PostgreSQL with any number of replicas:
 *
 * - A state and all that follows of it (occurrence, timeline, messages, changes) are saved in one transaction. Whoever dies
 *   leaves all of it or nothing, and the next tick decides from what is there: a restart resets no wait and repeats no message.
 * - One decision at a time: ticks, steps that are due and people wait for each other, and decide from what the one before left.
 *   A slot is decided once, by whoever comes first; a slot that is older than the last is not decided any more. Slots that
 *   nobody decided are counted, not replayed.
 * - There is at most one open occurrence for each objective and severity. Its id follows from what fired and when.
 * - What could not be measured ends nothing. A metrics instance that cannot be asked has one alert of its own, and the alerts
 *   on missing data behind it are muted.
 * - Silences, maintenance and inhibition mute messages, never states: what is due rests and is told within a tick of their end.
 *   Whoever was told how it began is told how it ends, muted or not.
 * - Acknowledged or resolved means that no further step is told: state and suppression are read anew in the transaction that
 *   tells.
 * - All times are the database's.
 */
export class AlertEngine implements AlertActions {
  readonly #deps: AlertEngineDeps;

  constructor(deps: AlertEngineDeps) {
    this.#deps = deps;
  }

  /** Decides a slot, that ends at `slotEnd`, by what its tick found of all objectives. */
  async tick(
    series: readonly SeriesFacts[],
    slotEnd: Instant,
  ): Promise<TickOutcome> {
    const slot = slotAt(slotEnd);
    const fired = series.filter(({ facts }) =>
      [facts.page, facts.ticket].some(({ reasons }) => reasons.length > 0),
    );
    const entityRefs = fired.map(({ status }) => status.entityRef);
    const missed = await this.#decide(
      { tick: slot, entityRefs },
      (snapshot, lastTick) => draft => ({
        states: moveSeries(draft, { snapshot, series, now: slotEnd }),
        value: lastTick === 0 ? 0 : slot - lastTick - 1,
      }),
    );
    return missed === 'superseded'
      ? { outcome: 'superseded' }
      : { outcome: 'saved', missed };
  }

  /** Tells the steps of escalations that are due. Safe to run at any time, in every replica. */
  async escalate(): Promise<void> {
    const { clock, store } = this.#deps;
    if (!(await store.hasDue(await clock.now()))) return;
    await this.#decide({}, () => () => ({ states: [], value: undefined }));
  }

  async actOn(
    occurrenceId: string,
    action: PersonalAction,
  ): Promise<ActionOutcome> {
    const outcome = await this.#act(action, ({ id }) => id === occurrenceId);
    if (outcome !== 'unknown') return outcome;
    return (await this.#deps.store.get(occurrenceId)) ? 'resolved' : 'unknown';
  }

  async actOnGroup(
    groupId: string,
    action: PersonalAction,
  ): Promise<ActionOutcome> {
    const outcome = await this.#act(action, each => each.groupId === groupId);
    if (outcome !== 'unknown') return outcome;
    const members = await this.#deps.store.listGroup(groupId);
    return members.length > 0 ? 'resolved' : 'unknown';
  }

  async note(
    occurrenceId: string,
    { actor, text }: { readonly actor: string; readonly text: string },
  ): Promise<'done' | 'unknown'> {
    const { clock, store } = this.#deps;
    if (!(await store.get(occurrenceId))) return 'unknown';
    const at = await clock.now();
    const detail = { message: text };
    await store.append([{ occurrenceId, at, type: 'note', actor, detail }]);
    return 'done';
  }

  async #act(
    action: PersonalAction,
    isMeant: (record: OccurrenceRecord) => boolean,
  ): Promise<ActionOutcome> {
    const acted = await this.#decide({}, (snapshot, _, now) => {
      const occurrences = snapshot.occurrences.filter(
        each => isOpen(each) && isMeant(each),
      );
      return draft =>
        actOnAlerts(draft, { snapshot, occurrences, action, now });
    });
    return acted === 'superseded' ? 'late' : acted;
  }

  async #decide<T>(
    options: Pick<DecideOptions, 'tick' | 'entityRefs'>,
    moveOf: MoveOf<T>,
  ): Promise<T | 'superseded'> {
    const run = () => this.#decideNow(options, moveOf);
    return await (this.#deps.deciding?.(run) ?? run());
  }

  async #decideNow<T>(
    options: Pick<DecideOptions, 'tick' | 'entityRefs'>,
    moveOf: MoveOf<T>,
  ): Promise<T | 'superseded'> {
    const { clock, store, onSaved, onCancelled } = this.#deps;
    const now = await clock.now();
    const rules = await this.#deps.rules(now);
    let saved: AlertPlan | undefined;
    const decided = await store.decide(
      { ...options, now, onCancelled },
      (snapshot, lastTick) => {
        const move = moveOf(snapshot, lastTick, now);
        const decision = decideAlerts({ snapshot, rules, now, move });
        saved = decision.plan;
        return decision;
      },
    );
    if (saved) onSaved?.(saved);
    return decided;
  }
}
