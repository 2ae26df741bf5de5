import { Instant, inBatches } from '@nines/backstage-plugin-nines-node';
import { reviewStateOf } from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { today } from '../../today';
import { AttestationReader, LatestAttestations } from '../AttestationReader';
import { StoredDetails } from '../index/IndexStore';
import { RunbookRow } from '../rows';

type StateRow = Pick<
  RunbookRow,
  | 'reviewed_on'
  | 'reviewed_by'
  | 'review_basis'
  | 'reviewed_hash'
  | 'due_on'
  | 'exercised_on'
>;

const COLUMNS = [
  ...['ref', 'details_json', 'changed_at', 'last_reviewed_on'],
  ...['last_exercised_on', 'reviewed_on', 'reviewed_by', 'review_basis'],
  ...['reviewed_hash', 'due_on', 'exercised_on'],
];

/**
 * Writes beside runbooks what their sources and their attestations say together of reviews and exercises, so that lists can be
 * filtered by it. Repeating it changes nothing.
 *
 * @param refs - those to look at; all where absent
 */
export async function saveReviewStates(
  db: Knex,
  attestations: Pick<AttestationReader, 'latest'>,
  refs?: readonly string[],
): Promise<void> {
  const all: { ref: string }[] = refs
    ? refs.map(ref => ({ ref }))
    : await db('runbooks').orderBy('ref').select('ref');
  for (const batch of inBatches(all.map(({ ref }) => ref))) {
    const rows: RunbookRow[] = await db('runbooks')
      .whereIn('ref', batch)
      .select(COLUMNS);
    const latest = await attestations.latest(batch);
    for (const row of rows) {
      const state = stateOf(row, latest.get(row.ref));
      if (isSame(row, state)) continue;
      await db<RunbookRow>('runbooks').where({ ref: row.ref }).update(state);
    }
  }
}

/** Any day does: it decides only what is not stored. */
const ANY_DAY = '2000-01-01';

function stateOf(
  row: RunbookRow,
  { reviewed, exercisedOn }: LatestAttestations = {},
): StateRow {
  const { reviewIn }: StoredDetails = JSON.parse(row.details_json);
  const { last_reviewed_on: lastReviewedOn, changed_at: changedAt } = row;
  const { reviewedOn, by, basis, dueOn } = reviewStateOf({
    today: ANY_DAY,
    ...(lastReviewedOn !== null && { lastReviewedOn }),
    ...(reviewIn && { reviewIn }),
    ...(reviewed && { attested: reviewed }),
    ...(changedAt !== null && {
      assumedOn: today(Number(changedAt) as Instant),
    }),
  });
  const exercised = [exercisedOn, row.last_exercised_on ?? undefined];
  return {
    reviewed_on: reviewedOn,
    reviewed_by: by,
    review_basis: basis,
    reviewed_hash: basis === 'attested' ? reviewed?.sourceHash ?? null : null,
    due_on: dueOn,
    exercised_on:
      exercised
        .flatMap(day => day ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

function isSame(row: RunbookRow, state: StateRow): boolean {
  return (
    row.reviewed_on === state.reviewed_on &&
    row.reviewed_by === state.reviewed_by &&
    row.review_basis === state.review_basis &&
    row.reviewed_hash === state.reviewed_hash &&
    row.due_on === state.due_on &&
    row.exercised_on === state.exercised_on
  );
}
