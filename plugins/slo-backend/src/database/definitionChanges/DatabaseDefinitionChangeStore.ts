import { Knex } from 'knex';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { OutboxMessage } from '../outbox';
import { announceMessages } from './announceMessages';
import { DefinitionChangeStore } from './DefinitionChangeStore';
import { readChanges } from './readChanges';

/** {@link DefinitionChangeStore} in SQLite or PostgreSQL. */
export class DatabaseDefinitionChangeStore implements DefinitionChangeStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  readSince(since: Instant) {
    return readChanges(this.#db, since);
  }

  async announce(messages: readonly OutboxMessage[], now: Instant) {
    return await this.#db.transaction(tx =>
      announceMessages(tx, messages, now),
    );
  }
}
