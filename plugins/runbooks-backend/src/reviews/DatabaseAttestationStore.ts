import { randomUUID } from 'node:crypto';
import { onlyReadable } from '@nines/backstage-plugin-nines-node';
import { WireAttestation } from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { LatestAttestations } from '../database/AttestationReader';
import { AttestationStore, NewAttestation } from './AttestationStore';

type AttestationRow = {
  id: string;
  runbook_ref: string;
  kind: 'reviewed' | 'exercised';
  by_ref: string;
  /** A string on PostgreSQL, as all instants. */
  at: number | string;
  on_day: string;
  source_hash: string;
  occasion: NonNullable<WireAttestation['occasion']> | null;
  evidence: string | null;
  note: string | null;
};

/** {@link AttestationStore} in SQLite or PostgreSQL. */
export class DatabaseAttestationStore implements AttestationStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async add(
    attestation: NewAttestation,
    tx: Knex = this.#db,
  ): Promise<WireAttestation> {
    const row = toRow(attestation);
    const { id, at, ...said } = row;
    const same = await tx<AttestationRow>('attestations').where(said).first();
    if (same) return fromRow(same);
    await tx<AttestationRow>('attestations').insert(row);
    return fromRow(row);
  }

  async latest(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, LatestAttestations>> {
    const ranked = onlyReadable(
      this.#db,
      this.#db('attestations').select('*', this.#rank()),
      {
        column: 'runbook_ref',
        readable: { kind: 'some', refsJson: JSON.stringify(refs) },
      },
    );
    const rows: AttestationRow[] = await this.#db
      .from(ranked.as('ranked'))
      .where({ rank: 1 });
    const latest = new Map<string, LatestAttestations>();
    for (const row of rows) {
      const { runbook_ref: ref, on_day: on } = row;
      const said =
        row.kind === 'exercised'
          ? { exercisedOn: on }
          : { reviewed: { on, by: row.by_ref, sourceHash: row.source_hash } };
      latest.set(ref, { ...latest.get(ref), ...said });
    }
    return latest;
  }

  async list(ref: string, limit: number): Promise<readonly WireAttestation[]> {
    const rows = await this.#db<AttestationRow>('attestations')
      .where({ runbook_ref: ref })
      .orderBy([
        { column: 'on_day', order: 'desc' },
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(fromRow);
  }

  #rank() {
    return this.#db.raw(
      'row_number() over (partition by runbook_ref, kind order by on_day desc, at desc, id desc) as rank',
    );
  }
}

function toRow(said: NewAttestation): AttestationRow {
  return {
    id: randomUUID(),
    runbook_ref: said.runbookRef,
    kind: said.kind,
    by_ref: said.by,
    at: Date.parse(said.at),
    on_day: said.on,
    source_hash: said.sourceHash,
    occasion: said.occasion ?? null,
    evidence: said.evidence ?? null,
    note: said.note ?? null,
  };
}

function fromRow(row: AttestationRow): WireAttestation {
  const { id, kind, occasion, evidence, note } = row;
  return {
    id,
    kind,
    by: row.by_ref,
    at: new Date(Number(row.at)).toISOString(),
    on: row.on_day,
    sourceHash: row.source_hash,
    ...(occasion !== null && { occasion }),
    ...(evidence !== null && { evidence }),
    ...(note !== null && { note }),
  };
}
