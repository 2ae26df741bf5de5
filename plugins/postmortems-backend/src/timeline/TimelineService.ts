import {
  Caller,
  ChangeFeed,
  ClockService,
  NewChange,
  ReadableEntities,
  authorOf,
} from '@nines/backstage-plugin-nines-node';
import {
  AddEventRequest,
  ChangeEventRequest,
  ListTimelineQuery,
  ListTimelineResponse,
  WireTimelineEvent,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { FieldChange, appendHistory, changedFields } from '../history';
import { checkTimes } from './checkTimes';
import { TimelineStore } from './TimelineStore';

/** A record whose timeline is asked for, as one caller sees it. */
export type TimelineView = {
  readonly recordId: string;
  readonly readable: ReadableEntities;
  readonly mayChange: boolean;
  /** How an event is shown: by roles instead of names, where that is so. */
  readonly show?: (event: WireTimelineEvent) => WireTimelineEvent;
};

/** The records that have timelines: incidents, or postmortems. */
export interface TimelineOwner {
  /** @throws NotFoundError for what is absent, or not the caller's to see */
  view(id: string, caller: Caller): Promise<TimelineView>;
  /** The same, for who changes it. @throws NotFoundError, NotAllowedError */
  toChange(id: string, caller: Caller): Promise<TimelineView>;
  /** In the transaction of a change of its timeline; answers what siblings are told. */
  changed(
    tx: Knex.Transaction,
    recordId: string,
  ): Promise<readonly NewChange[]>;
}

export type TimelineServiceDeps = {
  readonly owner: TimelineOwner;
  readonly timelines: TimelineStore;
  readonly database: Knex;
  readonly changes: ChangeFeed;
  readonly clock: ClockService;
  readonly onMoved: () => void;
};

/** The timelines of one kind of record, for callers. */
export class TimelineService {
  readonly #deps: TimelineServiceDeps;

  constructor(deps: TimelineServiceDeps) {
    this.#deps = deps;
  }

  async list(
    id: string,
    query: ListTimelineQuery,
    caller: Caller,
  ): Promise<ListTimelineResponse> {
    const view = await this.#deps.owner.view(id, caller);
    const { recordId, readable, mayChange, show = shown } = view;
    const page = await this.#deps.timelines.list(recordId, {
      ...query,
      readable,
    });
    return {
      items: page.items.map(show),
      totalItems: page.totalItems,
      allowedActions: mayChange ? ['add', 'change'] : [],
    };
  }

  async add(
    id: string,
    request: AddEventRequest,
    caller: Caller,
  ): Promise<WireTimelineEvent> {
    const { owner, timelines } = this.#deps;
    checkTimes(request);
    const { recordId, show = shown } = await owner.toChange(id, caller);
    const { event } = await this.#write(recordId, caller, async tx => {
      const added = await timelines.add(tx, recordId, request);
      const fields = added.isNew
        ? [
            {
              field: `timeline.${added.event.id}`,
              before: null,
              after: added.event,
            },
          ]
        : [];
      return { event: added.event, fields };
    });
    return show(event);
  }

  async change(
    id: string,
    eventId: string,
    request: ChangeEventRequest,
    caller: Caller,
  ): Promise<WireTimelineEvent> {
    const { owner, timelines } = this.#deps;
    const view = await owner.toChange(id, caller);
    const { recordId, readable, show = shown } = view;
    const { event } = await this.#write(recordId, caller, async tx => {
      await timelines.get(recordId, eventId, { tx, readable });
      const { before, after } = await timelines.change(
        tx,
        recordId,
        eventId,
        request,
      );
      checkTimes(after);
      const fields = changedFields(before, after)
        .filter(({ field }) => !['version', 'edited'].includes(field))
        .map(each => ({ ...each, field: `timeline.${eventId}.${each.field}` }));
      return { event: after, fields };
    });
    return show(event);
  }

  /** A change of a timeline, with its history and what siblings are told; nothing of these where nothing changed. */
  async #write(
    recordId: string,
    caller: Caller,
    act: (tx: Knex.Transaction) => Promise<{
      readonly event: WireTimelineEvent;
      readonly fields: readonly FieldChange[];
    }>,
  ) {
    const { database, changes, clock, owner, onMoved } = this.#deps;
    const now = await clock.now();
    const written = await database.transaction(async tx => {
      const result = await act(tx);
      const { event, fields } = result;
      if (fields.length === 0) return result;
      await appendHistory(tx, {
        ...{ kind: 'event', recordId, version: event.version, at: now },
        ...{ byRef: authorOf(caller.credentials), change: 'timeline', fields },
      });
      await changes.append(tx, await owner.changed(tx, recordId), now);
      return result;
    });
    onMoved();
    return written;
  }
}

function shown(event: WireTimelineEvent): WireTimelineEvent {
  return event;
}
