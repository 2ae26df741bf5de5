import {
  DUE_SOON,
  RUNBOOK_FLAGS,
  RunbookFlag,
  dueDay,
} from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { RunbookJoinRow } from './RunbookJoinRow';

/** What is to be minded about a runbook, worst first. {@link flagCondition} says the same to the database. */
export function flagsOf(row: RunbookJoinRow, today: string): RunbookFlag[] {
  return RUNBOOK_FLAGS.filter(flag => hasFlag(flag, row, today));
}

function hasFlag(flag: RunbookFlag, row: RunbookJoinRow, today: string) {
  switch (flag) {
    case 'lintFailing':
      return row.errors > 0;
    case 'overdue':
      return row.due_on !== null && row.due_on < today;
    case 'notBuilt':
      return row.built_status === 'missing';
    case 'unreachable':
      return row.source_status === 'unreachable';
    case 'orphan':
      return Boolean(row.is_orphan);
    case 'notReviewed':
      return row.review_basis === null || row.review_basis === 'assumed';
    case 'changedSinceReview':
      return (
        row.review_basis === 'attested' && row.reviewed_hash !== row.source_hash
      );
    default:
      return (
        row.due_on !== null &&
        row.due_on >= today &&
        row.due_on <= dueDay(today, DUE_SOON)
      );
  }
}

/** As SQL, of `runbooks as r` and `docs_sites as s`. */
export function flagCondition(
  db: Knex,
  flag: RunbookFlag,
  today: string,
): Knex.Raw {
  switch (flag) {
    case 'lintFailing':
      return db.raw('r.errors > 0');
    case 'overdue':
      return db.raw('(r.due_on is not null and r.due_on < ?)', [today]);
    case 'notBuilt':
      return db.raw("r.built_status = 'missing'");
    case 'unreachable':
      return db.raw("coalesce(s.source_status, '') = 'unreachable'");
    case 'orphan':
      return db.raw('r.is_orphan');
    case 'notReviewed':
      return db.raw("coalesce(r.review_basis, 'assumed') = 'assumed'");
    case 'changedSinceReview':
      return db.raw(
        "(coalesce(r.review_basis, '') = 'attested' and coalesce(r.reviewed_hash, '') <> r.source_hash)",
      );
    default:
      return db.raw('(r.due_on is not null and r.due_on between ? and ?)', [
        today,
        dueDay(today, DUE_SOON),
      ]);
  }
}

/** Sorts runbooks by their worst flag; those without one come last. */
export function flagRank(db: Knex, today: string): Knex.Raw {
  const conditions = RUNBOOK_FLAGS.map(flag => flagCondition(db, flag, today));
  const cases = conditions.map((_, rank) => `when ? then ${rank}`).join(' ');
  return db.raw(`case ${cases} else ${conditions.length} end`, conditions);
}
