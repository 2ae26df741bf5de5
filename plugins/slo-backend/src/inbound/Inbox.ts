import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  AlertInbox,
  InboundAction,
  InboxAnswer,
} from '@nines/backstage-plugin-slo-node';
import { AlertActions } from '../alerts/AlertActions';
import { AlertReader } from '../database/alertReads/AlertReader';
import { InboxStore, PendingAction } from '../database/inbox/InboxStore';
import { BackgroundLoop } from '../delivery/BackgroundLoop';
import { Responders } from './Responders';

/** Actions that one pass takes. */
const BATCH = 100;

/** How often a replica looks for actions when nobody wakes it. */
const PERIOD_MS = 1_000;

const HOUR_MS = 3_600_000;
const FORGET_EVERY_MS = HOUR_MS;

/** PagerDuty sends a message again for 48 hours; what comes later than this acts anew. */
const KEPT_MS = 7 * 24 * HOUR_MS;

export type InboxDeps = {
  readonly store: InboxStore;
  readonly alerts: Pick<AlertReader, 'ofGroup'>;
  readonly actions: AlertActions;
  readonly responders: Responders;
  readonly clock: ClockService;
  readonly logger: LoggerService;
};

/**
 * What providers send back: kept first, then done. Each message acts once however often it comes; of those that come in another
 * order than they happened in, what happened last stands. A crash between the two leaves the action to the next pass, of any
 * replica; two passes at once do no more than one.
 */
export class Inbox implements AlertInbox {
  readonly #deps: InboxDeps;
  readonly #loop: BackgroundLoop;
  #forgotAt = 0;

  constructor(deps: InboxDeps) {
    this.#deps = deps;
    this.#loop = new BackgroundLoop({
      run: () => this.pass(),
      periodMs: PERIOD_MS,
      random: Math.random,
      onError: error =>
        deps.logger.error('The inbox could not be looked at', toError(error)),
    });
  }

  /** Does in the background what is accepted, until it is stopped. */
  start(): void {
    this.#loop.start();
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
  }

  async accept(action: InboundAction): Promise<InboxAnswer> {
    const { store, alerts, responders, clock } = this.#deps;
    const [leader] = await alerts.ofGroup(action.groupId);
    if (!leader) return 'unknown';
    if (
      action.needsResponder &&
      !(await responders.includes(action.actor, leader))
    ) {
      return 'refused';
    }
    const added = await store.add(action, (await clock.now()) as Instant);
    if (added === 'duplicate') return 'duplicate';
    this.#loop.wake();
    return 'accepted';
  }

  /** Does what was accepted, and now and then forgets what no provider sends any more; for a loop of each replica. */
  async pass(): Promise<void> {
    for (const action of await this.#deps.store.pending(BATCH)) {
      await this.#do(action);
    }
    await this.#forget();
  }

  async #forget(): Promise<void> {
    const { store, clock } = this.#deps;
    const now = (await clock.now()) as Instant;
    if (now - this.#forgotAt < FORGET_EVERY_MS) return;
    this.#forgotAt = now;
    await store.forget((now - KEPT_MS) as Instant);
  }

  async #do(action: PendingAction): Promise<void> {
    const { store, actions, clock, logger } = this.#deps;
    try {
      const outcome = await actions.actOnGroup(action.groupId, {
        action: action.action,
        actor: action.actor,
        occurredAt: action.occurredAt as Instant,
      });
      const now = (await clock.now()) as Instant;
      await store.done(action, { outcome, now });
    } catch (error) {
      const { source, externalId, groupId } = action;
      logger.error(
        `What '${source}' says of ${groupId} could not be done; trying again in a second`,
        { source, externalId, groupId, error: String(error) },
      );
    }
  }
}
