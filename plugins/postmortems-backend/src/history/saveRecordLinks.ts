import { Knex } from 'knex';

/** Makes the entities and viewers of a record these, in lower case; entities keep their order. */
export async function saveRecordLinks(
  tx: Knex.Transaction,
  links: {
    readonly recordId: string;
    readonly entityRefs: readonly string[];
    readonly viewerRefs: readonly string[];
  },
): Promise<void> {
  const { recordId } = links;
  await tx('record_entities').where({ record_id: recordId }).delete();
  await tx('record_viewers').where({ record_id: recordId }).delete();
  const entities = unique(links.entityRefs).map((ref, position) => ({
    ...{ record_id: recordId, entity_ref: ref, position },
  }));
  const viewers = unique(links.viewerRefs).map(ref => ({
    ...{ record_id: recordId, viewer_ref: ref },
  }));
  if (entities.length > 0) await tx('record_entities').insert(entities);
  if (viewers.length > 0) await tx('record_viewers').insert(viewers);
}

function unique(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => ref.toLocaleLowerCase('en-US')))];
}
