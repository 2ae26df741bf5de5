import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { Digest, DigestStore } from './DigestStore';

type DigestRow = {
  owner: string;
  week: string;
  claimed_at: number | string;
  sent_at: number | string | null;
};

/** How long a claim holds of which nothing more is heard. */
const CLAIM_MS = 10 * 60_000;

/** {@link DigestStore} in SQLite or PostgreSQL. */
export class DatabaseDigestStore implements DigestStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async claim({ owner, week }: Digest, now: Instant): Promise<boolean> {
    const row = { owner, week, claimed_at: now, sent_at: null };
    const claimed = await this.#digests()
      .insert(row)
      .onConflict(['owner', 'week'])
      .ignore()
      .returning('owner');
    if (claimed.length > 0) return true;
    const taken = await this.#digests()
      .where({ owner, week, sent_at: null })
      .where('claimed_at', '<=', now - CLAIM_MS)
      .update({ claimed_at: now });
    return taken === 1;
  }

  async settle({ owner, week }: Digest, now: Instant): Promise<void> {
    await this.#digests().where({ owner, week }).update({ sent_at: now });
  }

  async release({ owner, week }: Digest): Promise<void> {
    await this.#digests().where({ owner, week, sent_at: null }).delete();
  }

  async isSettled({ owner, week }: Digest): Promise<boolean> {
    const row = await this.#digests().where({ owner, week }).first();
    return row !== undefined && row.sent_at !== null;
  }

  async forget(before: string): Promise<void> {
    await this.#digests().where('week', '<', before).delete();
  }

  #digests() {
    return this.#db<DigestRow>('digests');
  }
}
