import { FakePagerDuty, JournalEntry } from '@nines/fakes';
import { Knex } from 'knex';

/** What became of all messages, in the terms of Jepsen's total-queue. */
export type Account = {
  readonly occurrences: number;
  readonly enqueued: number;
  readonly delivered: number;
  /** Not sent, because they were overtaken: with a reason each. */
  readonly cancelled: number;
  /** Arrivals of a message after its first. */
  readonly duplicated: number;
  /** Messages that never arrived and were not overtaken, and occurrences that have none. */
  readonly lost: number;
  /** Messages whose first attempt failed, or was never heard of again, and that arrived all the same. */
  readonly recovered: number;
  /** Messages that first arrived before an earlier one of their occurrence. */
  readonly outOfOrder: number;
  /** Occurrences with more than one incident at PagerDuty. */
  readonly doubleIncidents: number;
  /** Incidents that are still open. */
  readonly openIncidents: number;
};

type Row = {
  readonly group_id: string;
  readonly event: string;
  readonly state: string;
  readonly attempts: number;
};

const ACTIONS: Readonly<Record<string, string>> = {
  triggered: 'trigger',
  updated: 'trigger',
  escalated: 'trigger',
  acknowledged: 'acknowledge',
  resolved: 'resolve',
};

/** Compares the database with what PagerDuty saw. */
export async function accountFor(
  db: Knex,
  pagerduty: FakePagerDuty,
  journal: readonly JournalEntry[],
): Promise<Account> {
  const rows: Row[] = await db('outbox').orderBy('id');
  const occurrences: { id: string }[] = await db('alert_occurrence');
  const arrivals = arrivalsOf(journal);
  const hits = (row: Row) =>
    arrivals.get(`${row.group_id} ${ACTIONS[row.event]}`) ?? [];
  const of = (...states: string[]) =>
    rows.filter(({ state }) => states.includes(state));
  const delivered = of('delivered');
  const told = new Set(rows.map(({ group_id }) => group_id));
  const untold = occurrences.filter(({ id }) => !told.has(id));
  const missing = delivered.filter(row => hits(row).length === 0);
  const incidents = pagerduty.incidents.all;
  const keys = incidents.map(({ dedupKey }) => dedupKey);
  return {
    occurrences: occurrences.length,
    enqueued: rows.length,
    delivered: delivered.length,
    cancelled: of('cancelled').length,
    duplicated: rows
      .map(row => Math.max(0, hits(row).length - 1))
      .reduce((sum, extra) => sum + extra, 0),
    lost: missing.length + of('pending', 'dead').length + untold.length,
    recovered: delivered.filter(({ attempts }) => attempts > 1).length,
    outOfOrder: delivered.filter(row => arrivedEarly(row, arrivals)).length,
    doubleIncidents: keys.length - new Set(keys).size,
    openIncidents: incidents.filter(({ status }) => status !== 'resolved')
      .length,
  };
}

/** Places in the journal, by group and action. */
type Arrivals = ReadonlyMap<string, readonly number[]>;

/** A resolve that came before the trigger of its group. */
function arrivedEarly(row: Row, arrivals: Arrivals): boolean {
  if (row.event !== 'resolved') return false;
  const trigger = arrivals.get(`${row.group_id} trigger`)?.[0];
  const resolve = arrivals.get(`${row.group_id} resolve`)?.[0];
  return trigger !== undefined && resolve !== undefined && resolve < trigger;
}

/** What PagerDuty took, in order; also where it did not get to say so. */
function arrivalsOf(journal: readonly JournalEntry[]): Arrivals {
  const arrivals = new Map<string, number[]>();
  for (const { id, body, answer } of journal) {
    if (answer?.status !== 202) continue;
    const event: { dedup_key: string; event_action: string } = JSON.parse(body);
    const group = event.dedup_key.slice(event.dedup_key.indexOf(':') + 1);
    const key = `${group} ${event.event_action}`;
    arrivals.set(key, [...(arrivals.get(key) ?? []), id]);
  }
  return arrivals;
}
