import { NotFoundError } from '@backstage/errors';
import { Caller } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';
import { RecordKind, VisibleItems, readFacts } from '../access';
import { ParentRecord } from './ActionItemService';

/** The postmortem of an incident, where the caller may see it. */
export type PostmortemOf = (
  incidentId: string,
  caller: Caller,
) => Promise<{ readonly id: string } | null>;

/** The record that a new item stands in: of an incident that has a postmortem, that. @throws NotFoundError where the caller does not see it */
export async function parentOf(
  asked: { readonly kind: RecordKind; readonly id: string },
  options: {
    readonly database: Knex;
    readonly visible: VisibleItems;
    readonly caller: Caller;
    readonly postmortemOf: PostmortemOf;
  },
): Promise<ParentRecord> {
  const { kind, id } = asked;
  const { database, visible, caller, postmortemOf } = options;
  const facts = (await readFacts(database, kind, [id])).get(id);
  if (!facts || !visible.of(kind).includes(facts)) {
    throw new NotFoundError(`No ${kind} '${id}'`);
  }
  const { ownerRef } = facts;
  if (kind === 'postmortem') return { kind, id, ownerRef, postmortemId: id };
  const postmortem = await postmortemOf(id, caller);
  return { kind, id, ownerRef, postmortemId: postmortem?.id ?? null };
}
