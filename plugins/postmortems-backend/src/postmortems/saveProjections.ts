import { epochOf } from '@nines/backstage-plugin-postmortems-common';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { saveRecordLinks } from '../history';
import { PostmortemState, participantsOf } from './PostmortemState';

const CHUNK = 100;

/** Writes what lists, filters and trends ask of a postmortem beside its row. */
export async function saveProjections(
  tx: Knex.Transaction,
  { id, content }: PostmortemState,
): Promise<void> {
  await saveRecordLinks(tx, {
    recordId: id,
    entityRefs: content.entityRefs,
    viewerRefs: participantsOf(content),
  });
  const of = { postmortem_id: id };
  const milestones = Object.entries(content.milestones).flatMap(
    ([name, milestone]) => {
      const at = epochOf(milestone);
      if (at === undefined || !milestone) return [];
      return [{ ...of, name, at, precision: milestone.precision }];
    },
  );
  await replace(tx, 'postmortem_milestones', id, milestones);
  const factors = unique(content.factors, ({ id: factor }) => factor).map(
    ({ id: factor_id, kind }) => ({ ...of, factor_id, kind }),
  );
  await replace(tx, 'postmortem_factors', id, factors);
  const tags = unique([...content.tags, ...content.category], tag => tag);
  await replace(
    tx,
    'postmortem_tags',
    id,
    tags.map(tag => ({ ...of, tag })),
  );
  const runbooks = unique(content.runbooks, ({ runbookRef }) => runbookRef);
  await replace(
    tx,
    'postmortem_runbooks',
    id,
    runbooks.map(({ runbookRef }) => ({ ...of, runbook_ref: runbookRef })),
  );
  await saveIncidents(tx, id, content.incidentRefs);
}

/** @throws ConflictError where another postmortem has the incident, and neither says that it is shared */
async function saveIncidents(
  tx: Knex.Transaction,
  id: string,
  refs: PostmortemState['content']['incidentRefs'],
): Promise<void> {
  const rows = unique(refs, ref => `${ref.provider} ${ref.id}`).map(ref => ({
    postmortem_id: id,
    provider: ref.provider,
    external_id: ref.id,
    shared: ref.shared ?? false,
  }));
  await tx('postmortem_incidents').where({ postmortem_id: id }).delete();
  for (const row of rows.filter(({ shared }) => !shared)) {
    const { provider, external_id } = row;
    const taken = await tx('postmortem_incidents')
      .where({ provider, external_id, shared: false })
      .first('postmortem_id');
    if (taken) {
      throw new ConflictError(
        `Incident '${external_id}' of ${provider} has a postmortem already; mark it as shared in both, or leave it out`,
      );
    }
  }
  if (rows.length > 0) await tx('postmortem_incidents').insert(rows);
}

async function replace(
  tx: Knex.Transaction,
  table: string,
  id: string,
  rows: readonly object[],
): Promise<void> {
  await tx(table).where({ postmortem_id: id }).delete();
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx(table).insert(rows.slice(start, start + CHUNK));
  }
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()];
}
