import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';

/** The message of one recipient and day. */
export type DigestKey = { readonly recipient: string; readonly day: string };

type DigestRow = DigestKey & {
  claimed_at: number | string;
  sent_at: number | string | null;
};

/** How long a claim holds of which nothing more is heard. */
const CLAIM_MS = 10 * 60_000;

/** Who was reminded on which day. */
export class DigestStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Takes a message for the caller. False where it was sent, or somebody else took it within ten minutes: who takes one and dies leaves it
   * to the next.
   */
  async claim({ recipient, day }: DigestKey, now: Instant): Promise<boolean> {
    const claimed = await this.#db<DigestRow>('action_digests')
      .insert({ recipient, day, claimed_at: now, sent_at: null })
      .onConflict(['recipient', 'day'])
      .ignore()
      .returning('recipient');
    if (claimed.length > 0) return true;
    const taken = await this.#db<DigestRow>('action_digests')
      .where({ recipient, day, sent_at: null })
      .where('claimed_at', '<=', now - CLAIM_MS)
      .update({ claimed_at: now });
    return taken === 1;
  }

  /** The message went out: nobody takes it any more, and its items count a reminder, in one transaction. */
  async settle(
    { recipient, day }: DigestKey,
    options: { readonly itemIds: readonly string[]; readonly now: Instant },
  ): Promise<void> {
    const { itemIds, now } = options;
    await this.#db.transaction(async tx => {
      await tx<DigestRow>('action_digests')
        .where({ recipient, day })
        .update({ sent_at: now });
      await tx('action_items')
        .whereIn('id', [...itemIds])
        .where(where => {
          // told to several people on one day it is one reminder
          where.whereNull('reminded_at').orWhere('reminded_at', '<', now);
        })
        .update({
          reminded_at: now,
          reminders: tx.raw('reminders + 1'),
        });
    });
  }

  /** It did not: the next run takes it. */
  async release({ recipient, day }: DigestKey): Promise<void> {
    await this.#db<DigestRow>('action_digests')
      .where({ recipient, day, sent_at: null })
      .delete();
  }

  /** When each was last told something, and on which day of theirs; those who never were are left out. */
  async lastSent(
    recipients: readonly string[],
  ): Promise<
    ReadonlyMap<string, { readonly day: string; readonly at: number }>
  > {
    const found = new Map<string, { day: string; at: number }>();
    for (let start = 0; start < recipients.length; start += 500) {
      const rows: { recipient: string; day: string; at: number | string }[] =
        await this.#db('action_digests')
          .whereIn('recipient', recipients.slice(start, start + 500))
          .whereNotNull('sent_at')
          .groupBy('recipient')
          .select('recipient')
          .max({ day: 'day', at: 'sent_at' });
      for (const { recipient, day, at } of rows) {
        found.set(recipient, { day, at: Number(at) });
      }
    }
    return found;
  }

  async forget(before: string): Promise<void> {
    await this.#db('action_digests').where('day', '<', before).delete();
  }
}
