import { Knex } from 'knex';
import { RevisionRow } from './rows';

/** Tells every cached list of objectives that it is old. */
export async function bumpRevision(tx: Knex.Transaction): Promise<void> {
  await tx<RevisionRow>('definition_revision').increment('revision', 1);
}
