import { ClockService } from '@nines/backstage-plugin-nines-node';
import {
  PostmortemResponse,
  approvalsOf,
  blamelessFindings,
  epochOf,
  gateOf,
  hideNames,
  milestoneFaults,
  recurrenceOf,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { VisibleRecords } from '../access';
import { ActionItemStore } from '../actionItems/ActionItemStore';
import { TimelineStore } from '../timeline/TimelineStore';
import { VocabularyConfig } from '../vocabulary/readVocabulary';
import { countActions } from './countActions';
import {
  PostmortemRights,
  actionsOf,
  isBlamelessFor,
} from './PostmortemRights';
import { PostmortemState } from './PostmortemState';
import { PostmortemStore } from './PostmortemStore';
import { toWirePostmortem } from './toWirePostmortem';

/** Others that may be the same again, looked at per page. */
const MOST_COMPARED = 200;
const YEAR_MS = 366 * 24 * 3_600_000;

export type PostmortemPagesDeps = {
  readonly database: Knex;
  readonly clock: ClockService;
  readonly settings: Pick<VocabularyConfig, 'blameless'>;
  readonly postmortems: PostmortemStore;
  readonly timelines: TimelineStore;
  readonly items: ActionItemStore;
};

/** All that stands against publishing a postmortem, with what it was found by. */
export async function findFaults(
  deps: Pick<PostmortemPagesDeps, 'settings' | 'timelines' | 'items'>,
  { id, content, reviews }: PostmortemState,
  tx?: Knex,
) {
  const timeline = await deps.timelines.all(id, { hidden: 'true' }, tx);
  const actionItems = await deps.items.ofRecord(id, tx);
  const { blameless } = deps.settings;
  const gate = gateOf({ content, timeline, actionItems, reviews, blameless });
  return { gate, timeline, actionItems };
}

/** The page of one postmortem, all in one answer. */
export class PostmortemPages {
  readonly #deps: PostmortemPagesDeps;

  constructor(deps: PostmortemPagesDeps) {
    this.#deps = deps;
  }

  async show(
    postmortem: PostmortemState,
    options: {
      readonly visible: VisibleRecords;
      readonly rights: PostmortemRights;
    },
  ): Promise<PostmortemResponse> {
    const { database, clock, settings } = this.#deps;
    const { visible, rights } = options;
    const { content, reviews, origin } = postmortem;
    const now = await clock.now();
    const [{ gate, timeline }, counts, recurrences, related] =
      await Promise.all([
        findFaults(this.#deps, postmortem),
        countActions(database, [postmortem.id], now),
        this.#recurrences(postmortem, visible),
        this.#related(content.related, visible),
      ]);
    const blameless = isBlamelessFor(postmortem, { rights, settings });
    const shown = {
      ...content,
      related,
      entityRefs: visible.readableRefs(
        content.entityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
      ),
      sloImpacts: content.sloImpacts.filter(({ sloRef }) =>
        isReadableSlo(visible, sloRef),
      ),
    };
    const actions = counts.get(postmortem.id);
    return {
      ...toWirePostmortem(postmortem, { visible, now, actions }),
      content: blameless ? hideNames(shown, []) : shown,
      reviews: [...reviews],
      gate,
      findings: [
        ...milestoneFaults(content.milestones),
        ...(settings.blameless ? blamelessFindings(content, timeline, []) : []),
      ],
      recurrences,
      source: origin?.source ?? null,
      blameless,
      approvals: approvalsOf(content, reviews),
      allowedActions: actionsOf(postmortem, rights),
    };
  }

  /** Of the last year, with an entity or the alert in common; only those that the reader sees. */
  async #recurrences(postmortem: PostmortemState, visible: VisibleRecords) {
    const { database, postmortems } = this.#deps;
    const own = recurrenceFactsOf(postmortem);
    const rows = database('postmortems');
    visible.apply(rows, { table: 'postmortems' });
    const found: { id: string }[] = await rows
      .whereNot('postmortems.id', postmortem.id)
      .where('postmortems.started_at', '<', own.at)
      .where('postmortems.started_at', '>=', own.at - YEAR_MS)
      .where(where => {
        where.whereIn(
          'postmortems.id',
          database('record_entities')
            .whereIn('entity_ref', own.entityRefs)
            .select('record_id'),
        );
        if (own.alerts.length > 0) {
          where.orWhereIn('postmortems.alert_ref', own.alerts);
        }
      })
      .orderBy('postmortems.started_at', 'desc')
      .limit(MOST_COMPARED)
      .select('postmortems.id');
    const others = await postmortems.getMany(found.map(({ id }) => id));
    return recurrenceOf(own, others.map(recurrenceFactsOf)).map(each => ({
      ...each,
      because: each.because.filter(
        ({ kind, value }) =>
          kind !== 'entity' || visible.readableRefs([value]).length > 0,
      ),
    }));
  }

  /** Without links to postmortems that the reader may not see; refs of other tools stay. */
  async #related(
    related: PostmortemState['content']['related'],
    visible: VisibleRecords,
  ) {
    const { database } = this.#deps;
    if (related.length === 0) return related;
    const refs = related.map(({ ref }) => ref.toUpperCase());
    const known: { ref: string }[] = await database('postmortems')
      .whereIn('ref', refs)
      .select('ref');
    const seen = database('postmortems').whereIn('postmortems.ref', refs);
    visible.apply(seen, { table: 'postmortems' });
    const shown: { ref: string }[] = await seen.select('postmortems.ref');
    const hidden = new Set(known.map(({ ref }) => ref));
    shown.forEach(({ ref }) => hidden.delete(ref));
    return related.filter(({ ref }) => !hidden.has(ref.toUpperCase()));
  }
}

/** What two postmortems are compared by. */
export function recurrenceFactsOf({
  id,
  ref,
  content,
  createdAt,
}: PostmortemState) {
  const start = epochOf(content.milestones.impactStart) ?? null;
  const { note, alertRef } = content.detection ?? {};
  return {
    ...{ id, ref, title: content.title, impactStartAt: start },
    at: start ?? createdAt,
    alerts: [note ?? alertRef ?? ''].filter(text => text !== ''),
    entityRefs: content.entityRefs.map(each => each.toLocaleLowerCase('en-US')),
    factors: content.factors,
  };
}

/** `component:default/a/success` is of `component:default/a`. */
function isReadableSlo(visible: VisibleRecords, sloRef: string): boolean {
  const entityRef = sloRef.split('/').slice(0, 2).join('/');
  return (
    visible.readableRefs([entityRef.toLocaleLowerCase('en-US')]).length > 0
  );
}
