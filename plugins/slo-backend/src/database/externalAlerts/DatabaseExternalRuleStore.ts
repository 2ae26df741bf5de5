import { createHash } from 'node:crypto';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { ToldRule, truncateText } from '@nines/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { SourceId } from './ExternalAlertStore';
import { ExternalRule, ExternalRuleStore } from './ExternalRuleStore';
import { SOURCE_KEY } from './rows';

const RULES = 'external_rules';
const MOST_MESSAGE = 500;

/** Numbers are strings on PostgreSQL. One row holds all rules of a source: it changes as one. */
type RulesRow = {
  origin: SourceId['origin'];
  source: string;
  asked_at: number | string;
  digest: string;
  rules_json: string;
  failure: string | null;
  failing_since: number | string | null;
};

/** {@link ExternalRuleStore} in SQLite or PostgreSQL. */
export class DatabaseExternalRuleStore implements ExternalRuleStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async replace(
    source: SourceId,
    rules: readonly ToldRule[],
    askedAt: Instant,
  ) {
    const told = contentOf(rules);
    return await this.#db.transaction(async tx => {
      const before = await stateOf(tx, source);
      if (before?.digest === told.digest && before.failure === null) {
        return 'unchanged';
      }
      const healthy = { failure: null, failing_since: null };
      const isSaved = await save(tx, source, askedAt, { ...told, ...healthy });
      if (!isSaved) return 'superseded';
      return before && before.failure !== null ? 'recovered' : 'saved';
    });
  }

  async fail(source: SourceId, message: string, askedAt: Instant) {
    return await this.#db.transaction(async tx => {
      const before = await stateOf(tx, source);
      const failure = truncateText(message, MOST_MESSAGE);
      if (before?.failure === failure) return 'goesOn';
      const since = before?.failing_since ?? askedAt;
      const failing = { failure, failing_since: since };
      const isSaved = await save(tx, source, askedAt, failing);
      if (!isSaved) return 'superseded';
      return before && before.failure !== null ? 'goesOn' : 'began';
    });
  }

  async listAll(): Promise<readonly ExternalRule[]> {
    const rows = await this.#db<RulesRow>(RULES)
      .orderBy(SOURCE_KEY)
      .select('origin', 'source', 'rules_json');
    return rows.flatMap(({ origin, source, rules_json: json }) =>
      (JSON.parse(json) as ToldRule[]).map(rule => ({
        ...rule,
        origin,
        source,
      })),
    );
  }

  async keepOnly(sources: readonly SourceId[]): Promise<void> {
    const rows = await this.#db<RulesRow>(RULES).select('origin', 'source');
    for (const { origin, source } of rows) {
      const isKept = sources.some(
        each => each.origin === origin && each.name === source,
      );
      if (!isKept) await rowOf(this.#db, { origin, name: source }).delete();
    }
  }
}

function contentOf(rules: readonly ToldRule[]) {
  const json = JSON.stringify(rules);
  const digest = createHash('sha256').update(json).digest('hex');
  return { rules_json: json, digest };
}

function rowOf(db: Knex, { origin, name }: SourceId) {
  return db<RulesRow>(RULES).where({ origin, source: name });
}

async function stateOf(tx: Knex, source: SourceId) {
  return await rowOf(tx, source)
    .select('digest', 'failure', 'failing_since')
    .first();
}

/** Whether what stands there was asked for earlier, and so gave way. */
async function save(
  tx: Knex,
  source: SourceId,
  askedAt: Instant,
  change: Partial<RulesRow>,
): Promise<boolean> {
  const { origin, name } = source;
  await tx<RulesRow>(RULES)
    .insert({ origin, source: name, asked_at: askedAt, ...contentOf([]) })
    .onConflict(SOURCE_KEY)
    .ignore();
  const written = await rowOf(tx, source)
    .where('asked_at', '<=', askedAt)
    .update({ ...change, asked_at: askedAt });
  return written === 1;
}
