import { Instant } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import {
  KeptAnswer,
  KeyedRequest,
  RequestClaim,
  RequestStore,
} from './RequestStore';

const KEPT_MS = 7 * 86_400_000;

type RequestRow = {
  subject: string;
  idempotency_key: string;
  request_hash: string;
  answer_json: string | null;
  created_at: number | string;
};

/** {@link RequestStore} in SQLite or PostgreSQL. */
export class DatabaseRequestStore implements RequestStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async claim(request: KeyedRequest, now: Instant): Promise<RequestClaim> {
    const row = {
      ...keyOf(request),
      request_hash: request.hash,
      answer_json: null,
      created_at: now,
    };
    const claimed = await this.#rows()
      .insert(row)
      .onConflict(['subject', 'idempotency_key'])
      .ignore()
      .returning('subject');
    if (claimed.length > 0) return { status: 'claimed' };
    const earlier = await this.#rows().where(keyOf(request)).first();
    // It was given back in between
    if (!earlier) return { status: 'open' };
    if (earlier.request_hash !== request.hash) return { status: 'keyReused' };
    if (earlier.answer_json === null) return { status: 'open' };
    return { status: 'answered', answer: JSON.parse(earlier.answer_json) };
  }

  async keep(request: KeyedRequest, answer: KeptAnswer) {
    const answered = { answer_json: JSON.stringify(answer) };
    await this.#rows().where(keyOf(request)).update(answered);
  }

  async release(request: KeyedRequest) {
    await this.#rows().where(keyOf(request)).delete();
  }

  async forget(now: Instant) {
    await this.#rows()
      .where('created_at', '<', now - KEPT_MS)
      .delete();
  }

  #rows() {
    return this.#db<RequestRow>('api_request');
  }
}

function keyOf({ subject, key }: KeyedRequest) {
  return { subject, idempotency_key: key };
}
