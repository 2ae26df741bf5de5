import {
  Caller,
  ClockService,
  inBatches,
} from '@nines/backstage-plugin-nines-node';
import {
  TrendAction,
  TrendPostmortem,
  TrendsQuery,
  TrendsResponse,
  actionItemReadPermission,
  durationsOf,
  epochOf,
  postmortemReadPermission,
  trendSpan,
  trendsOf,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordAccess, VisibleRecords } from '../access';
import { ActionItemRow, fromItemRow } from '../actionItems/actionItemRows';
import { PostmortemState } from '../postmortems/PostmortemState';
import { PostmortemStore } from '../postmortems/PostmortemStore';
import { matchingPostmortems } from '../postmortems/listPostmortems';

export type TrendServiceDeps = {
  readonly database: Knex;
  readonly records: RecordAccess;
  readonly clock: ClockService;
  readonly postmortems: PostmortemStore;
};

/** What many postmortems show together, of those that the caller sees. */
export class TrendService {
  readonly #deps: TrendServiceDeps;

  constructor(deps: TrendServiceDeps) {
    this.#deps = deps;
  }

  async trends(query: TrendsQuery, caller: Caller): Promise<TrendsResponse> {
    const { database, records, clock, postmortems } = this.#deps;
    const visible = await records.visible(postmortemReadPermission, caller);
    const now = await clock.now();
    const { from, to } = trendSpan(query, now);
    const { entity, owner, system } = query;
    const asked = { entity, owner, system, from, to };
    const rows: { id: string }[] = await matchingPostmortems(database, asked, {
      ...{ visible, now },
    }).select('postmortems.id');
    const counted: PostmortemState[] = [];
    for (const batch of inBatches(rows.map(({ id }) => id))) {
      counted.push(...(await postmortems.getMany(batch)));
    }
    const earlier = await this.#earlier(counted, visible);
    const all = [...counted, ...earlier];
    const actionItems = await this.#itemsOf(
      all.map(({ id }) => id),
      caller,
    );
    const facts = all.map(each => toTrend(each, visible));
    return trendsOf({ postmortems: facts, actionItems }, query, now);
  }

  /** Those that the counted are the recurrence of, whenever they were. */
  async #earlier(
    counted: readonly PostmortemState[],
    visible: VisibleRecords,
  ): Promise<PostmortemState[]> {
    const { database, postmortems } = this.#deps;
    const known = new Set(counted.map(({ ref }) => ref));
    const refs = counted
      .flatMap(recurrencesOf)
      .map(ref => ref.toUpperCase())
      .filter(ref => !known.has(ref));
    const found: PostmortemState[] = [];
    for (const batch of inBatches([...new Set(refs)])) {
      const rows = database('postmortems').whereIn('postmortems.ref', batch);
      visible.apply(rows, { table: 'postmortems' });
      const ids: { id: string }[] = await rows.select('postmortems.id');
      found.push(...(await postmortems.getMany(ids.map(({ id }) => id))));
    }
    return found;
  }

  async #itemsOf(ids: readonly string[], caller: Caller) {
    const { database, records } = this.#deps;
    const visible = await records.visibleItems(
      actionItemReadPermission,
      caller,
    );
    const found: TrendAction[] = [];
    for (const batch of inBatches(ids)) {
      const rows = database('action_items').whereIn(
        'action_items.postmortem_id',
        batch,
      );
      visible.apply(rows, { table: 'action_items' });
      const items: ActionItemRow[] = await rows.select('action_items.*');
      found.push(
        ...items.map(row => {
          const item = fromItemRow(row, []);
          const { postmortemId, moves } = item;
          return {
            ...item,
            postmortemId: postmortemId ?? '',
            moveCount: moves.length,
          };
        }),
      );
    }
    return found;
  }
}

function recurrencesOf({ content }: PostmortemState): string[] {
  return content.related
    .filter(({ kind }) => kind === 'recurrence_of')
    .map(({ ref }) => ref);
}

function toTrend(
  postmortem: PostmortemState,
  visible: VisibleRecords,
): TrendPostmortem {
  const { id, ref, content, createdAt } = postmortem;
  return {
    ...{ id, ref, severity: content.severity },
    at: epochOf(content.milestones.impactStart) ?? createdAt,
    durations: durationsOf(content.milestones, content.statedDurations),
    sloImpacts: content.sloImpacts,
    factorKinds: [...new Set(content.factors.map(({ kind }) => kind))],
    entityRefs: visible.readableRefs(
      content.entityRefs.map(each => each.toLocaleLowerCase('en-US')),
    ),
    recurrenceOf: recurrencesOf(postmortem),
  };
}
