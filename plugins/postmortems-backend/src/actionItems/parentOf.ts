import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { RecordKind, VisibleItems, readFacts } from '../access';
import { ParentRecord } from './ActionItemService';

/** The record that a new item stands in: of an incident that has a postmortem, that. @throws NotFoundError where the caller does not see it */
export async function parentOf(
  db: Knex,
  asked: { readonly kind: RecordKind; readonly id: string },
  visible: VisibleItems,
): Promise<ParentRecord> {
  const { kind, id } = asked;
  const facts = (await readFacts(db, kind, [id])).get(id);
  if (!facts || !visible.of(kind).includes(facts)) {
    throw new NotFoundError(`No ${kind} '${id}'`);
  }
  const { ownerRef } = facts;
  const postmortemId =
    kind === 'postmortem' ? id : await postmortemOf(db, id, visible);
  return { kind, id, ownerRef, postmortemId };
}

async function postmortemOf(
  db: Knex,
  incidentId: string,
  visible: VisibleItems,
): Promise<string | null> {
  const row: { postmortem_id: string } | undefined = await db(
    'postmortem_incidents',
  )
    .where({ incident_id: incidentId })
    .first('postmortem_id');
  if (!row) return null;
  const id = row.postmortem_id;
  const facts = (await readFacts(db, 'postmortem', [id])).get(id);
  return facts && visible.postmortems.includes(facts) ? id : null;
}
