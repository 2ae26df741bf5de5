import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ChangeFeed, Instant } from '@nines/backstage-plugin-nines-node';
import { ListActionItemsQuery } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { VisibleItems, readFacts } from '../access';
import {
  Attestation,
  addAttestation,
  appendHistory,
  changedFields,
  nextRef,
  refOf,
} from '../history';
import { ActionItem, ActionItemChanges, recordOf } from './ActionItem';
import { ActionItemRow, toItemColumns } from './actionItemRows';
import { findItemIds, listActionItems } from './listActionItems';
import { readItem, withIssues } from './readItems';
import { tellActionItem } from './tellActionItem';

/** All that an item begins with. */
export type NewActionItem = Omit<
  ActionItem,
  'id' | 'ref' | 'createdAt' | 'version' | 'externals' | 'moves' | 'reminders'
> & {
  /** Of the request, with who asked: what is made twice with one key is there once. */
  readonly key?: string;
};

/** One change of an item, as somebody decided it. */
export type ItemChange = {
  /** `edited`, `status`, `reopened`, `linked`, … */
  readonly change: string;
  readonly changes: ActionItemChanges;
  readonly reason?: string;
  readonly attests?: readonly Pick<
    Attestation,
    'kind' | 'byRef' | 'note' | 'url'
  >[];
  /** What else belongs to it; in the same transaction. */
  readonly also?: (tx: Knex.Transaction) => Promise<unknown>;
};

/** Who changes an item, when, and the version that they saw; any where none is given. */
export type ItemChangeOptions = {
  readonly version?: number;
  readonly byRef: string;
  readonly now: Instant;
};

/**
 * Action items in SQLite or PostgreSQL. Each change is one transaction that holds the row: what is decided on is how the item is then,
 * and with it come its history, what somebody vouches for, and what siblings are told. None is ever deleted.
 */
export class ActionItemStore {
  readonly #db: Knex;
  readonly #changes: ChangeFeed;

  constructor(options: {
    readonly database: Knex;
    readonly changes: ChangeFeed;
  }) {
    this.#db = options.database;
    this.#changes = options.changes;
  }

  find(idOrRef: string): Promise<ActionItem | undefined> {
    return readItem(this.#db, idOrRef);
  }

  list(
    query: ListActionItemsQuery,
    options: { readonly visible: VisibleItems; readonly now: Instant },
  ) {
    return listActionItems(this.#db, query, options);
  }

  /** Those of a list, whatever its page; at most `limit`. */
  async listAll(
    query: ListActionItemsQuery,
    options: {
      readonly visible: VisibleItems;
      readonly now: Instant;
      readonly limit: number;
    },
  ): Promise<ActionItem[]> {
    const page = { offset: 0, limit: options.limit };
    const ids = await findItemIds(this.#db, { ...query, ...page }, options);
    return this.getMany(ids);
  }

  /** In the order of the ids; those that are absent are left out. */
  async getMany(ids: readonly string[]): Promise<ActionItem[]> {
    const found = new Map<string, ActionItem>();
    for (let start = 0; start < ids.length; start += 500) {
      const rows: ActionItemRow[] = await this.#db('action_items').whereIn(
        'id',
        ids.slice(start, start + 500),
      );
      const items = await withIssues(this.#db, rows);
      items.forEach(item => found.set(item.id, item));
    }
    return ids.flatMap(id => found.get(id) ?? []);
  }

  /** Those of one record, in the order of their numbers. */
  async ofRecord(recordId: string, tx: Knex = this.#db): Promise<ActionItem[]> {
    const rows: ActionItemRow[] = await tx('action_items')
      .where({ record_id: recordId })
      .orderBy('number');
    return withIssues(tx, rows);
  }

  /** Makes an item, or answers the one of this key. */
  async add(
    item: NewActionItem,
    by: Omit<ItemChangeOptions, 'version'>,
  ): Promise<{ readonly item: ActionItem; readonly isNew: boolean }> {
    return this.#db.transaction(async tx => {
      const [added] = await this.addAll(tx, [item], by);
      if (added) return { item: added, isNew: true };
      const known: ActionItemRow | undefined = await tx('action_items')
        .where({ create_key: item.key ?? '' })
        .first();
      if (!known) throw new ConflictError('It is being made; ask again');
      const [found] = await withIssues(tx, [known]);
      return { item: found, isNew: false };
    });
  }

  /** Makes items in a transaction of somebody else's; those whose key is there are left out. Let it come last in it. */
  async addAll(
    tx: Knex.Transaction,
    items: readonly NewActionItem[],
    { byRef, now }: Omit<ItemChangeOptions, 'version'>,
  ): Promise<ActionItem[]> {
    const added: ActionItem[] = [];
    for (const { key, ...said } of items) {
      const isKnown =
        key !== undefined &&
        (await tx('action_items').where({ create_key: key }).first('id'));
      if (isKnown) continue;
      const number = await nextRef(tx, 'AI');
      const item: ActionItem = {
        ...said,
        id: randomUUID(),
        ref: refOf('AI', number),
        moves: [],
        reminders: { lastAt: null, count: 0, mutedUntil: null },
        externals: [],
        createdAt: new Date(now).toISOString(),
        version: 1,
      };
      const row: ActionItemRow = {
        ...toItemColumns(item),
        ...{ id: item.id, ref: item.ref, number, create_key: key ?? null },
        ...{ created_at: now, updated_at: now },
      };
      await tx('action_items').insert(row);
      await appendHistory(tx, {
        ...{ kind: 'actionItem', recordId: item.id, version: 1, at: now },
        ...{ byRef, change: 'created', fields: [] },
      });
      added.push(item);
    }
    await this.#tell(tx, added, 'created', now);
    return added;
  }

  /**
   * Changes an item as its decision says, of the item as it is then. One that says nothing new leaves it as it is.
   *
   * @throws NotFoundError; ConflictError where it is past the version that was seen; whatever the decision throws
   */
  async change(
    id: string,
    options: ItemChangeOptions,
    decide: (item: ActionItem) => ItemChange | undefined,
  ): Promise<ActionItem> {
    return this.#db.transaction(async tx => {
      await tx('action_items').where({ id }).forUpdate().first('id');
      const before = await readItem(tx, id);
      if (!before) throw new NotFoundError(`No action item '${id}'`);
      assertVersion(before, options.version);
      const decided = decide(before);
      if (!decided) return before;
      return this.#save(tx, before, { ...options, decided });
    });
  }

  /** At drafting: items of an incident stand in its postmortem from now on. Answers how many. */
  async adopt(
    tx: Knex.Transaction,
    incidentId: string,
    postmortemId: string,
  ): Promise<number> {
    return tx('action_items')
      .where({ incident_id: incidentId, postmortem_id: null })
      .update({ postmortem_id: postmortemId, record_id: postmortemId });
  }

  async #save(
    tx: Knex.Transaction,
    before: ActionItem,
    options: ItemChangeOptions & { readonly decided: ItemChange },
  ): Promise<ActionItem> {
    const { byRef, now, decided } = options;
    const { change, changes, reason } = decided;
    const after = applied(before, changes);
    const fields = changedFields(before, after);
    await decided.also?.(tx);
    if (fields.length === 0) return before;
    const next = { ...after, version: before.version + 1 };
    await tx('action_items')
      .where({ id: before.id, version: before.version })
      .update({ ...toItemColumns(next), updated_at: now });
    await appendHistory(tx, {
      ...{ kind: 'actionItem', recordId: before.id, version: next.version },
      ...{ at: now, byRef, change, fields, reason },
    });
    for (const attested of decided.attests ?? []) {
      await addAttestation(tx, {
        ...attested,
        ...{ recordId: before.id, recordVersion: before.version, at: now },
      });
    }
    await this.#tell(tx, [next], change, now);
    return next;
  }

  /** The feed comes last, since others wait for it. */
  async #tell(
    tx: Knex.Transaction,
    items: readonly ActionItem[],
    event: string,
    now: Instant,
  ): Promise<void> {
    const told = [];
    for (const item of items) {
      const { kind, id } = recordOf(item);
      const record = (await readFacts(tx, kind, [id])).get(id);
      told.push(tellActionItem(item, { record, event }));
    }
    await this.#changes.append(tx, told, now);
  }
}

/** Absent where they say nothing. */
const OPTIONAL = [
  'statusReason',
  'approverRef',
  'evidenceUrl',
  'lessonId',
  'effort',
];

function applied(item: ActionItem, changes: ActionItemChanges): ActionItem {
  const entries = Object.entries({ ...item, ...changes }).filter(
    ([name, value]) => !(value === null && OPTIONAL.includes(name)),
  );
  return Object.fromEntries(entries) as ActionItem;
}

function assertVersion(
  { ref, version }: ActionItem,
  seen: number | undefined,
): void {
  if (seen === undefined || seen === version) return;
  throw new ConflictError(
    `${ref} is at version ${version}, you saw ${seen}: somebody changed it. Load it again and repeat what is still needed`,
  );
}
