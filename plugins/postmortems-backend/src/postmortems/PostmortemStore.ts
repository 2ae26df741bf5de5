import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ChangeFeed, Instant } from '@nines/backstage-plugin-nines-node';
import {
  WireReview,
  isReviewStale,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { isId } from '../access';
import { addAttestation, appendHistory, nextRef, refOf } from '../history';
import { PostmortemState } from './PostmortemState';
import { fieldsOf } from './fieldsOf';
import {
  PostmortemRow,
  ReviewRow,
  fromPostmortemRow,
  fromReviewRow,
  toPostmortemRow,
} from './postmortemRows';
import { saveProjections } from './saveProjections';
import { tellPostmortem } from './tellPostmortem';

/** What a postmortem begins with. */
export type NewPostmortem = Pick<
  PostmortemState,
  'status' | 'content' | 'publishedAt' | 'dueAt' | 'origin'
> & {
  /** What is made twice with one key is there once. */
  readonly key?: string;
  /** `created`, `drafted`, `imported`. */
  readonly change: string;
  /** What belongs to it, in the same transaction: timeline, action items. */
  readonly also?: (tx: Knex.Transaction, id: string) => Promise<void>;
};

/** One change, as somebody decided it. */
export type PostmortemChange = {
  readonly change: string;
  readonly changes: Partial<
    Pick<
      PostmortemState,
      'status' | 'content' | 'publishedAt' | 'dueAt' | 'origin'
    >
  >;
  readonly reason?: string;
  /** All reviews count no more, whatever was changed. */
  readonly endsReviews?: boolean;
  readonly review?: Pick<WireReview, 'verdict' | 'note'>;
  readonly also?: (tx: Knex.Transaction) => Promise<void>;
};

/** Who changes it, when, and the version that they saw; any where none is given. */
export type ChangeOptions = {
  readonly version?: number;
  readonly byRef: string;
  readonly now: Instant;
};

/**
 * Postmortems in SQLite or PostgreSQL. Each change is one transaction that holds the row: what is decided on is how the postmortem is then,
 * and with it come its projections, its history, its reviews and what siblings are told, or nothing of it. None is ever deleted.
 */
export class PostmortemStore {
  readonly #db: Knex;
  readonly #changes: ChangeFeed;

  constructor(options: {
    readonly database: Knex;
    readonly changes: ChangeFeed;
  }) {
    this.#db = options.database;
    this.#changes = options.changes;
  }

  /** By its id or ref. */
  async find(
    idOrRef: string,
    tx: Knex = this.#db,
  ): Promise<PostmortemState | undefined> {
    const where = isId(idOrRef)
      ? { id: idOrRef.toLowerCase() }
      : { ref: idOrRef.toUpperCase() };
    return this.#first(tx, where);
  }

  /** The one that a file was imported as. */
  async findImported(
    scope: string,
    path: string,
    tx: Knex = this.#db,
  ): Promise<PostmortemState | undefined> {
    return this.#first(tx, { import_scope: scope, import_path: path });
  }

  /** The first of an incident. */
  async ofIncident(
    provider: string,
    incidentId: string,
    tx: Knex = this.#db,
  ): Promise<PostmortemState | undefined> {
    const row = await tx('postmortem_incidents')
      .where({ provider, external_id: incidentId })
      .orderBy('postmortem_id')
      .first('postmortem_id');
    return row && this.find(row.postmortem_id, tx);
  }

  /** In the order of the ids; those that are absent are left out. */
  async getMany(ids: readonly string[]): Promise<PostmortemState[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db<PostmortemRow>('postmortems').whereIn('id', [
      ...ids,
    ]);
    const found = new Map(
      (await this.#withReviews(this.#db, rows)).map(each => [each.id, each]),
    );
    return ids.flatMap(id => found.get(id) ?? []);
  }

  /** Makes one, or answers the one of this key. */
  async create(
    { key, change, also, ...said }: NewPostmortem,
    { byRef, now }: Omit<ChangeOptions, 'version'>,
  ): Promise<{
    readonly postmortem: PostmortemState;
    readonly isNew: boolean;
  }> {
    return this.#db.transaction(async tx => {
      const year = yearOf(said.content.milestones.impactStart?.at, now);
      const series = `PM-${year}`;
      // The counter is written first: of two that ask at once, the second waits here and finds what the first made
      const number = await nextRef(tx, series);
      const known =
        key === undefined
          ? undefined
          : await this.#first(tx, { create_key: key });
      if (known) {
        await tx('ref_counters').where({ series }).decrement('last', 1);
        return { postmortem: known, isNew: false };
      }
      const postmortem: PostmortemState = {
        ...said,
        id: randomUUID(),
        ref: refOf(series, number),
        reviews: [],
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      await tx<PostmortemRow>('postmortems').insert({
        ...toPostmortemRow(postmortem),
        create_key: key ?? null,
      });
      await saveProjections(tx, postmortem);
      await appendHistory(tx, {
        ...{ kind: 'postmortem', recordId: postmortem.id, version: 1, at: now },
        ...{ byRef, change, fields: [] },
      });
      await also?.(tx, postmortem.id);
      await this.#changes.append(tx, [tellPostmortem(postmortem, change)], now);
      return { postmortem, isNew: true };
    });
  }

  /**
   * Changes one as its decision says, of the postmortem as it is then.
   *
   * @throws NotFoundError; ConflictError where it is past the version that was seen; whatever the decision throws
   */
  async change(
    id: string,
    options: ChangeOptions,
    decide: (
      postmortem: PostmortemState,
      tx: Knex.Transaction,
    ) => PostmortemChange | Promise<PostmortemChange>,
  ): Promise<PostmortemState> {
    return this.#db.transaction(async tx => {
      await tx('postmortems').where({ id }).forUpdate().first('id');
      const before = await this.find(id, tx);
      if (!before) throw new NotFoundError(`No postmortem '${id}'`);
      assertVersion(before, options.version);
      const decided = await decide(before, tx);
      return this.#save(tx, before, { ...options, decided });
    });
  }

  async #save(
    tx: Knex.Transaction,
    before: PostmortemState,
    options: ChangeOptions & { readonly decided: PostmortemChange },
  ): Promise<PostmortemState> {
    const { byRef, now, decided } = options;
    const { change, changes, reason, review } = decided;
    const fields = fieldsOf(before, { ...before, ...changes });
    await decided.also?.(tx);
    if (fields.length === 0 && !review && !decided.also) return before;
    const after: PostmortemState = {
      ...before,
      ...changes,
      version: before.version + 1,
      updatedAt: now,
    };
    await tx<PostmortemRow>('postmortems')
      .where({ id: before.id, version: before.version })
      .update(toPostmortemRow(after));
    if (changes.content) await saveProjections(tx, after);
    const edited = fields.map(({ field }) => field.replace(/^content\./, ''));
    const isStale =
      decided.endsReviews ||
      (changes.content !== undefined && isReviewStale(edited));
    if (isStale) {
      await tx('postmortem_reviews')
        .where({ postmortem_id: before.id })
        .update({ is_stale: true });
    }
    if (review) await this.#addReview(tx, before, { ...options, review });
    await appendHistory(tx, {
      ...{ kind: 'postmortem', recordId: before.id, version: after.version },
      ...{ at: now, byRef, change, fields, reason },
    });
    await this.#changes.append(tx, [tellPostmortem(after, change)], now);
    return (await this.find(before.id, tx)) ?? after;
  }

  async #addReview(
    tx: Knex.Transaction,
    { id, version }: PostmortemState,
    options: ChangeOptions & {
      readonly review: Pick<WireReview, 'verdict' | 'note'>;
    },
  ): Promise<void> {
    const { byRef, now, review } = options;
    const { verdict, note } = review;
    await tx<ReviewRow>('postmortem_reviews').insert({
      ...{ id: randomUUID(), postmortem_id: id, by_ref: byRef, verdict },
      ...{ at: now, note: note ?? null, version, is_stale: false },
    });
    await addAttestation(tx, {
      kind: verdict === 'approve' ? 'approval' : 'changes_requested',
      ...{ recordId: id, byRef, at: now, recordVersion: version, note },
    });
  }

  async #first(
    tx: Knex,
    where: Partial<PostmortemRow>,
  ): Promise<PostmortemState | undefined> {
    const row = await tx<PostmortemRow>('postmortems').where(where).first();
    if (!row) return undefined;
    const [found] = await this.#withReviews(tx, [row]);
    return found;
  }

  async #withReviews(
    tx: Knex,
    rows: readonly PostmortemRow[],
  ): Promise<PostmortemState[]> {
    const reviews = await tx<ReviewRow>('postmortem_reviews')
      .whereIn(
        'postmortem_id',
        rows.map(({ id }) => id),
      )
      .orderBy(['at', 'id']);
    return rows.map(row =>
      fromPostmortemRow(
        row,
        reviews
          .filter(({ postmortem_id }) => postmortem_id === row.id)
          .map(fromReviewRow),
      ),
    );
  }
}

function assertVersion(
  { ref, version }: PostmortemState,
  seen: number | undefined,
): void {
  if (seen === undefined || seen === version) return;
  throw new ConflictError(
    `${ref} is at version ${version}, you saw ${seen}: somebody changed it. Load it again and merge what you wrote`,
  );
}

function yearOf(at: string | null | undefined, now: number): number {
  return new Date(at ?? now).getUTCFullYear();
}
