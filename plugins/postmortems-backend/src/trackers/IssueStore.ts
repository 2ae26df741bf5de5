import { Instant } from '@nines/backstage-plugin-nines-node';
import { WireExternalIssue } from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { ActionIssueRow } from '../actionItems/actionItemRows';

/** An issue that is to be read. */
export type LinkedIssue = {
  readonly itemId: string;
  readonly key: string;
};

/** Issues that items are linked to, and when their trackers may be asked. */
export class IssueStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Links an issue in the transaction of the item's change. An empty key claims the place of one that is being created. */
  async put(
    tx: Knex.Transaction,
    itemId: string,
    issue: WireExternalIssue,
    now: Instant,
  ): Promise<void> {
    await tx<ActionIssueRow>('action_issues')
      .insert({
        item_id: itemId,
        provider: issue.provider,
        ...toColumns(issue),
        asked_at: issue.syncedAt === null ? 0 : now,
      })
      .onConflict(['item_id', 'provider'])
      .merge();
  }

  async remove(
    tx: Knex.Transaction,
    itemId: string,
    provider: string,
  ): Promise<void> {
    await tx('action_issues').where({ item_id: itemId, provider }).delete();
  }

  /** Those of a tracker that were asked longest ago, at most `limit`; and not since `before`. */
  async due(
    provider: string,
    options: { readonly before: number; readonly limit: number },
  ): Promise<LinkedIssue[]> {
    const rows: ActionIssueRow[] = await this.#db('action_issues')
      .where({ provider })
      .whereNot({ key: '' })
      .where('asked_at', '<=', options.before)
      .orderBy(['asked_at', 'item_id'])
      .limit(options.limit);
    return rows.map(({ item_id: itemId, key }) => ({ itemId, key }));
  }

  /** What was not told is asked again, after all others. */
  async saveFailure(
    provider: string,
    issues: readonly LinkedIssue[],
    options: { readonly message: string; readonly now: Instant },
  ): Promise<void> {
    const { message, now } = options;
    for (const { itemId, key } of issues) {
      await this.#db('action_issues')
        .where({ item_id: itemId, provider, key })
        .update({ sync_error: message.slice(0, 500), asked_at: now });
    }
  }

  /** Read, and as it was: nothing of the item changes. */
  async saveUnchanged(
    provider: string,
    { itemId, key }: LinkedIssue,
    now: Instant,
  ): Promise<void> {
    await this.#db('action_issues')
      .where({ item_id: itemId, provider, key })
      .update({ synced_at: now, asked_at: now, sync_error: null });
  }

  async restsUntil(provider: string): Promise<number> {
    const row = await this.#db('tracker_rests').where({ provider }).first();
    return Number(row?.until ?? 0);
  }

  async rest(provider: string, until: number): Promise<void> {
    await this.#db('tracker_rests')
      .insert({ provider, until })
      .onConflict('provider')
      .merge();
  }
}

function toColumns(issue: WireExternalIssue) {
  return {
    key: issue.key,
    url: issue.url,
    title: issue.title ?? null,
    state: issue.state,
    state_reason: issue.stateReason ?? null,
    synced_at: issue.syncedAt === null ? null : Date.parse(issue.syncedAt),
    sync_error: issue.syncError ?? null,
    conflict: issue.conflict ?? null,
  };
}
