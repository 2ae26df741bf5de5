import {
  HistoryQuery,
  HistoryResponse,
  WireHistoryEntry,
} from '@nines/backstage-plugin-postmortems-common';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';

export type HistoryKind = 'incident' | 'postmortem' | 'actionItem' | 'event';

export type FieldChange = WireHistoryEntry['fields'][number];

/** One change, as it is kept for ever. */
export type HistoryEntry = {
  readonly kind: HistoryKind;
  readonly recordId: string;
  /** That the change made. */
  readonly version: number;
  readonly at: Instant;
  readonly byRef: string;
  /** `created`, `edited`, `status`, `severity`, `reviewed`, `imported`, … */
  readonly change: string;
  readonly reason?: string;
  readonly fields: readonly FieldChange[];
};

type HistoryRow = {
  id?: number | string;
  kind: HistoryKind;
  record_id: string;
  version: number;
  at: number | string;
  by_ref: string;
  change: string;
  reason: string | null;
  fields_json: string;
};

/** Adds a change to the history of a record, in the transaction that makes it. */
export async function appendHistory(
  tx: Knex.Transaction,
  entry: HistoryEntry,
): Promise<void> {
  await tx<HistoryRow>('record_history').insert({
    kind: entry.kind,
    record_id: entry.recordId,
    version: entry.version,
    at: entry.at,
    by_ref: entry.byRef,
    change: entry.change,
    reason: entry.reason ?? null,
    fields_json: JSON.stringify(entry.fields),
  });
}

/** The history of a record, the latest first. */
export async function readHistory(
  db: Knex,
  recordId: string,
  { offset, limit }: HistoryQuery,
): Promise<HistoryResponse> {
  const own = () =>
    db<HistoryRow>('record_history').where({ record_id: recordId });
  const [{ total }] = await own().count({ total: '*' });
  const rows = await own().orderBy('id', 'desc').offset(offset).limit(limit);
  return { items: rows.map(fromRow), totalItems: Number(total) };
}

function fromRow(row: HistoryRow): WireHistoryEntry {
  return {
    version: row.version,
    at: new Date(Number(row.at)).toISOString(),
    byRef: row.by_ref,
    change: row.change,
    ...(row.reason !== null && { reason: row.reason }),
    fields: JSON.parse(row.fields_json),
  };
}

/** Which fields differ, with both values; nested objects count as one field each. */
export function changedFields(
  before: object,
  after: object,
): readonly FieldChange[] {
  const old = new Map(Object.entries(before));
  const current = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter(field => !isSame(old.get(field), current.get(field)))
    .map(field => ({
      field,
      before: old.get(field) ?? null,
      after: current.get(field) ?? null,
    }));
}

/** By value; what is absent is as good as undefined, and the order of keys says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
