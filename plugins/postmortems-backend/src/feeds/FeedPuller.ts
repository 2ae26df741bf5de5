import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  ClockService,
  ListChangesResponse,
  WireChange,
} from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { Observed } from '../observed/ObservedFact';
import { ObservedStore, lockObserved } from '../observed/ObservedStore';
import { FeedCursors, FeedName } from './FeedCursors';
import { SiblingFeed } from './SiblingFeed';

/** Pages that one run reads of one feed; the next run goes on. */
const MOST_PAGES = 500;

export type FeedPullerDeps = {
  readonly feed: Pick<SiblingFeed, 'read'>;
  readonly cursors: FeedCursors;
  readonly observed: ObservedStore;
  readonly database: Knex;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  /** In the transaction, for incidents whose timelines have new events. */
  readonly onLinked: (
    tx: Knex.Transaction,
    incidentIds: readonly string[],
  ) => Promise<void>;
  /** Once it is saved. */
  readonly onMoved: () => void;
};

/**
 * Reads what siblings tell. A page and the cursor behind it are saved in one transaction, if nobody else came before: a crash, or a second
 * replica, loses nothing and doubles nothing. A sibling that is not there is no error; one that fails is asked again from the same place.
 */
export class FeedPuller {
  readonly #deps: FeedPullerDeps;

  constructor(deps: FeedPullerDeps) {
    this.#deps = deps;
  }

  async pull(
    source: FeedName,
    map: (change: WireChange) => Observed,
    signal: AbortSignal,
  ): Promise<void> {
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      signal.throwIfAborted();
      const outcome = await this.#pullPage(source, map, signal);
      if (outcome !== 'more') return;
    }
  }

  async #pullPage(
    source: FeedName,
    map: (change: WireChange) => Observed,
    signal: AbortSignal,
  ): Promise<'more' | 'done'> {
    const { feed, cursors, clock, logger } = this.#deps;
    const cursor = await cursors.get(source);
    const { next, readAt = null } = cursor ?? {};
    try {
      const answer = await feed.read(source, next, signal);
      const now = await clock.now();
      switch (answer.kind) {
        case 'absent':
          await cursors.save(source, { next, status: 'absent', readAt });
          return 'done';
        case 'lost':
          logger.warn(`The feed of ${source} begins anew: ${answer.message}`);
          await cursors.save(source, {
            ...{ next: undefined, status: 'failing', readAt },
            message: `It is read anew from the beginning: ${answer.message}`,
          });
          return 'done';
        default:
          return await this.#take(source, answer.page, { map, next, now });
      }
    } catch (error) {
      const message = stringifyError(error).slice(0, 500);
      logger.warn(`The feed of ${source} could not be read: ${message}`);
      await cursors.save(source, { next, status: 'failing', message, readAt });
      return 'done';
    }
  }

  async #take(
    source: FeedName,
    page: ListChangesResponse,
    options: {
      readonly map: (change: WireChange) => Observed;
      readonly next: string | undefined;
      readonly now: number;
    },
  ): Promise<'more' | 'done'> {
    const { cursors, observed, database, onLinked, onMoved } = this.#deps;
    const { map, next, now } = options;
    const found = page.changes.map(map);
    const linked = await database.transaction(async tx => {
      await lockObserved(tx);
      const current = await cursors.get(source, tx);
      // Another replica was here first
      if (current?.next !== next) return [];
      const { incidentIds } = await observed.save(
        tx,
        {
          facts: found.flatMap(({ facts }) => facts),
          runs: found.flatMap(({ runs }) => runs),
        },
        now,
      );
      await onLinked(tx, incidentIds);
      await cursors.save(
        source,
        { next: page.next, status: 'ok', readAt: now },
        tx,
      );
      return incidentIds;
    });
    if (linked.length > 0) onMoved();
    return page.hasMore ? 'more' : 'done';
  }
}
