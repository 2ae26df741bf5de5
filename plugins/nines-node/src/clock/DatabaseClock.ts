import { Knex } from 'knex';
import type { ClockService, Instant } from './ClockService';

const NOW_BY_CLIENT: Readonly<Record<string, string>> = {
  pg: 'select floor(extract(epoch from clock_timestamp()) * 1000) as now',
  'better-sqlite3': "select cast(unixepoch('subsec') * 1000 as integer) as now",
};

/** The clock of a SQLite or PostgreSQL database. */
export class DatabaseClock implements ClockService {
  readonly #db: Knex;
  readonly #query: string;

  /** @throws for a database that is neither. */
  constructor(db: Knex) {
    const client = String(db.client.config.client);
    const query = NOW_BY_CLIENT[client];
    if (!query) {
      throw new Error(
        `Nines needs SQLite (better-sqlite3) or PostgreSQL (pg); the plugin's database is '${client}'`,
      );
    }
    this.#db = db;
    this.#query = query;
  }

  async now(): Promise<Instant> {
    const answer = await this.#db.raw(this.#query);
    const rows = Array.isArray(answer) ? answer : answer.rows;
    return Number(rows[0].now) as Instant;
  }
}
