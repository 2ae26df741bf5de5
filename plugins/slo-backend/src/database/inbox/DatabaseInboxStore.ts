import { Instant } from '@nines/backstage-plugin-slo-common';
import { InboundAction } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { InboxStore, PendingAction } from './InboxStore';

type InboxRow = {
  source: string;
  external_id: string;
  group_id: string;
  action: InboundAction['action'];
  actor: string;
  occurred_at: number | string;
  received_at: number | string;
  processed_at: number | string | null;
  outcome: string | null;
};

/** Longest name of a person elsewhere that is kept. */
const ACTOR_LENGTH = 255;

/** {@link InboxStore} in the plugin's database. */
export class DatabaseInboxStore implements InboxStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(action: InboundAction, now: Instant) {
    const row: InboxRow = {
      source: action.source,
      external_id: action.externalId,
      group_id: action.groupId,
      action: action.action,
      actor: action.actor.slice(0, ACTOR_LENGTH),
      occurred_at: action.occurredAt,
      received_at: now,
      processed_at: null,
      outcome: null,
    };
    const added = await this.#db<InboxRow>('inbox')
      .insert(row)
      .onConflict(['source', 'external_id'])
      .ignore()
      .returning('source');
    return added.length > 0 ? ('added' as const) : ('duplicate' as const);
  }

  async pending(limit: number): Promise<readonly PendingAction[]> {
    const rows = await this.#db<InboxRow>('inbox')
      .whereNull('processed_at')
      .orderBy(['occurred_at', 'received_at', 'external_id'])
      .limit(limit);
    return rows.map(row => ({
      source: row.source,
      externalId: row.external_id,
      groupId: row.group_id,
      action: row.action,
      actor: row.actor,
      occurredAt: Number(row.occurred_at),
    }));
  }

  async done(
    { source, externalId }: Pick<InboundAction, 'source' | 'externalId'>,
    { outcome, now }: { readonly outcome: string; readonly now: Instant },
  ): Promise<void> {
    await this.#db<InboxRow>('inbox')
      .where({ source, external_id: externalId })
      .whereNull('processed_at')
      .update({ processed_at: now, outcome });
  }

  forget(before: Instant): Promise<number> {
    return this.#db<InboxRow>('inbox')
      .where('received_at', '<', before)
      .delete();
  }
}
