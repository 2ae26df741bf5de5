import { Knex } from 'knex';
import { Instant, burstOf } from '@nines/backstage-plugin-slo-common';
import { Batches } from './Batches';
import { BuryOptions } from './buryMessages';
import { buryUndeliverable } from './buryUndeliverable';
import { ClaimOptions, claimMessages } from './claimMessages';
import { completeAttempt } from './completeAttempt';
import { completeDelivered } from './completeDelivered';
import {
  AttemptEnd,
  Claim,
  ClaimedMessage,
  DeliveryStore,
  EndedAttempt,
  KnownDestination,
} from './DeliveryStore';
import { probeNow } from './probeNow';
import { redriveDead } from './reviveDestination';
import {
  AttemptRow,
  ChannelStateRow,
  DestinationRow,
  OutboxRow,
  SCHEMA_VERSION,
} from './rows';

type DeliveryStoreOptions = Omit<BuryOptions, 'now'> &
  Pick<ClaimOptions, 'leaseMs'>;

/** {@link DeliveryStore} in SQLite or PostgreSQL. */
export class DatabaseDeliveryStore implements DeliveryStore {
  readonly #db: Knex;
  readonly #options: DeliveryStoreOptions;
  readonly #delivered = new Batches((attempts: readonly EndedAttempt[]) =>
    this.#completeDelivered(attempts),
  );

  constructor(db: Knex, options: DeliveryStoreOptions) {
    this.#db = db;
    this.#options = options;
  }

  async register(destinations: readonly KnownDestination[], now: Instant) {
    for (const { ref, perMinute } of destinations) {
      const tokens = burstOf(perMinute);
      const row = { ref, seen_at: now, tokens, refilled_at: now };
      await this.#db<DestinationRow>('destination')
        .insert(row)
        .onConflict('ref')
        .merge(['seen_at']);
    }
  }

  async probe(destinations: readonly KnownDestination[], now: Instant) {
    for (const { ref } of destinations) {
      await this.#db.transaction(async tx => {
        const unhealthy = await tx<DestinationRow>('destination')
          .where('ref', ref)
          .whereNotNull('unhealthy_since')
          .first('ref');
        if (!unhealthy) return;
        // All of it follows when this one is taken; with none, the next message tries
        const latest = tx<OutboxRow>('outbox')
          .where({ destination: ref, state: 'dead' })
          .orderBy('ended_at', 'desc')
          .limit(1);
        await redriveDead(tx, latest, now);
        await probeNow(tx, [ref], now);
      });
    }
  }

  async due(now: Instant): Promise<string[]> {
    const rows = await this.#db<OutboxRow>('outbox')
      .distinct('destination')
      .where('state', 'pending')
      .where('due_at', '<=', now)
      .where('schema_version', '<=', SCHEMA_VERSION)
      .where(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', now),
      );
    return rows.map(({ destination }) => destination);
  }

  async claim(options: ClaimOptions): Promise<Claim> {
    const { leaseMs } = this.#options;
    return await this.#db.transaction(tx =>
      claimMessages(tx, { leaseMs, ...options }),
    );
  }

  async release(messages: readonly ClaimedMessage[]) {
    for (const { id, leaseToken, attempt } of messages) {
      await this.#db<OutboxRow>('outbox')
        .where({ id, lease_token: leaseToken, state: 'pending' })
        .update({
          lease_token: null,
          lease_until: null,
          attempts: attempt - 1,
        });
    }
  }

  async complete(attempt: EndedAttempt): Promise<AttemptEnd> {
    return attempt.outcome.outcome === 'delivered'
      ? await this.#delivered.add(attempt)
      : await this.#completeOne(attempt);
  }

  async bury(now: Instant) {
    return await buryUndeliverable(this.#db, { ...this.#options, now });
  }

  async forget(before: Instant) {
    await this.#db<AttemptRow>('delivery_attempt')
      .where('started_at', '<', before)
      .delete();
    // What is still open needs to know whom it told, however long ago
    await this.#db<OutboxRow>('outbox')
      .whereNotNull('ended_at')
      .where('ended_at', '<', before)
      .whereNotIn(
        'group_id',
        this.#db('alert_occurrence')
          .whereNull('resolved_at')
          .select('group_id'),
      )
      .delete();
    await this.#db<ChannelStateRow>('channel_state')
      .where('updated_at', '<', before)
      .delete();
  }

  async #completeOne(attempt: EndedAttempt): Promise<AttemptEnd> {
    return await this.#db.transaction(tx =>
      completeAttempt(tx, attempt, this.#options),
    );
  }

  async #completeDelivered(
    attempts: readonly EndedAttempt[],
  ): Promise<readonly AttemptEnd[]> {
    return await this.#db.transaction(tx =>
      completeDelivered(tx, attempts, this.#options),
    );
  }
}
