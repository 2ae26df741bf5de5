import { NotAllowedError } from '@backstage/errors';
import { Caller, Instant } from '@nines/backstage-plugin-nines-node';
import {
  WireActionItem,
  actionItemUpdatePermission,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordAccess, VisibleItems, readItemFacts } from '../access';
import { linksOf } from '../access/readFacts';
import { ActionItem, recordOf } from './ActionItem';
import { NamedRecord, toWireActionItem } from './toWireActionItem';

/** Items as a caller sees them: with the names of their records, and what of them they may do. */
export class ActionItemPages {
  readonly #options: {
    readonly database: Knex;
    readonly records: RecordAccess;
    readonly hasTrackers: () => boolean;
  };

  constructor(options: {
    readonly database: Knex;
    readonly records: RecordAccess;
    readonly hasTrackers: () => boolean;
  }) {
    this.#options = options;
  }

  /** @param visible - what the items were found by: the caller sees the record of each */
  async show(
    items: readonly ActionItem[],
    options: {
      readonly visible: VisibleItems;
      readonly caller: Caller;
      readonly now: Instant;
    },
  ): Promise<WireActionItem[]> {
    if (items.length === 0) return [];
    const { database, hasTrackers } = this.#options;
    const { visible, caller, now } = options;
    const recordIds = unique(items.map(item => recordOf(item).id));
    const links = await linksOf(
      database,
      'record_entities',
      'entity_ref',
      recordIds,
    );
    const around = {
      now,
      postmortems: await this.#named('postmortem', {
        visible,
        ids: unique(items.flatMap(each => each.postmortemId ?? [])),
      }),
      incidents: await this.#named('incident', {
        visible,
        ids: unique(items.flatMap(each => each.incidentId ?? [])),
      }),
      entityRefs: new Map(
        [...links].map(([id, refs]) => [
          id,
          visible.postmortems.readableRefs(refs),
        ]),
      ),
      mayChange: await this.#mayChange(items, caller),
      hasTrackers: hasTrackers(),
    };
    return items.map(item => toWireActionItem(item, around));
  }

  async #named(
    kind: 'incident' | 'postmortem',
    options: {
      readonly ids: readonly string[];
      readonly visible: VisibleItems;
    },
  ): Promise<ReadonlyMap<string, NamedRecord>> {
    const { ids, visible } = options;
    if (ids.length === 0) return new Map();
    const table = `${kind}s`;
    const rows = this.#options.database(table).whereIn(`${table}.id`, [...ids]);
    visible.of(kind).apply(rows, { table });
    const found: NamedRecord[] = await rows.select('id', 'ref', 'title');
    return new Map(found.map(each => [each.id, each]));
  }

  async #mayChange(
    items: readonly ActionItem[],
    caller: Caller,
  ): Promise<ReadonlySet<string>> {
    const { database, records } = this.#options;
    try {
      const changeable = await records.visibleItems(
        actionItemUpdatePermission,
        caller,
      );
      const ids = items.map(({ id }) => id);
      const facts = await readItemFacts(database, ids);
      return new Set(
        [...facts].flatMap(([id, each]) =>
          changeable.includes(each) ? [id] : [],
        ),
      );
    } catch (error) {
      if (error instanceof NotAllowedError) return new Set();
      throw error;
    }
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
