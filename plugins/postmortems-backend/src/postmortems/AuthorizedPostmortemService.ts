import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Caller,
  ClockService,
  Gate,
  authorOf,
} from '@nines/backstage-plugin-nines-node';
import {
  ChangePostmortemRequest,
  ChangePostmortemStatusRequest,
  HistoryQuery,
  HistoryResponse,
  IncidentResponse,
  ListPostmortemsQuery,
  ListPostmortemsResponse,
  PostmortemContent,
  PostmortemResponse,
  ReviewPostmortemRequest,
  actionItemCreatePermission,
  decidePostmortemStatus,
  dueAtOf,
  isOnlyAuthor,
  isPriorityAction,
  postmortemCreatePermission,
  postmortemPublishPermission,
  postmortemReadPermission,
  postmortemReviewPermission,
  postmortemUpdatePermission,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordAccess, VisibleRecords } from '../access';
import { readHistory } from '../history';
import { cutHistory } from '../incidents/cutHistory';
import { TimelineOwner, TimelineView } from '../timeline/TimelineService';
import { checked } from './checked';
import { countActions } from './countActions';
import { listPostmortems } from './listPostmortems';
import {
  PostmortemPages,
  PostmortemPagesDeps,
  findFaults,
} from './PostmortemPages';
import { PostmortemRights, isBlamelessFor } from './PostmortemRights';
import { PostmortemState, factsOf } from './PostmortemState';
import { PostmortemChange } from './PostmortemStore';
import { hideNamesOfEvents } from '@nines/backstage-plugin-postmortems-common';
import { tellPostmortem } from './tellPostmortem';
import { toWirePostmortem } from './toWirePostmortem';
import { VocabularyConfig } from '../vocabulary/readVocabulary';

export type Seen = {
  readonly postmortem: PostmortemState;
  readonly visible: VisibleRecords;
};

export type AuthorizedPostmortemOptions = PostmortemPagesDeps & {
  readonly gate: Gate;
  readonly records: RecordAccess;
  readonly pages: PostmortemPages;
  readonly clock: ClockService;
  readonly settings: VocabularyConfig;
  readonly onMoved: () => void;
};

const PERMISSIONS = {
  update: postmortemUpdatePermission,
  review: postmortemReviewPermission,
  publish: postmortemPublishPermission,
};

/** Postmortems for a caller: who may create, see and change what. What may not be seen looks as if it were not there. */
export class AuthorizedPostmortemService implements TimelineOwner {
  readonly #options: AuthorizedPostmortemOptions;

  constructor(options: AuthorizedPostmortemOptions) {
    this.#options = options;
  }

  async list(
    query: ListPostmortemsQuery,
    caller: Caller,
  ): Promise<ListPostmortemsResponse> {
    const { database, gate, records, clock, postmortems } = this.#options;
    const visible = await records.visible(postmortemReadPermission, caller);
    const now = await clock.now();
    const page = await listPostmortems(database, query, { visible, now });
    const items = await postmortems.getMany(page.ids);
    const actions = await countActions(database, page.ids, now);
    const mayCreate = await gate.allows(postmortemCreatePermission, caller);
    return {
      items: items.map(each =>
        toWirePostmortem(each, {
          ...{ visible, now, actions: actions.get(each.id) },
        }),
      ),
      totalItems: page.totalItems,
      counts: page.counts,
      filters: { tags: [...page.tags], owners: [...page.owners] },
      allowedActions: mayCreate ? ['create'] : [],
    };
  }

  async get(id: string, caller: Caller): Promise<PostmortemResponse> {
    return this.#show(await this.see(id, caller), caller);
  }

  async history(
    id: string,
    query: HistoryQuery,
    caller: Caller,
  ): Promise<HistoryResponse> {
    const { postmortem, visible } = await this.see(id, caller);
    await this.#assert(postmortemUpdatePermission, postmortem, caller);
    const { database } = this.#options;
    return cutHistory(
      await readHistory(database, postmortem.id, query),
      visible,
    );
  }

  async create(
    request: { readonly content: PostmortemContent; readonly key?: string },
    caller: Caller,
  ): Promise<{ readonly answer: PostmortemResponse; readonly isNew: boolean }> {
    const { gate, postmortems, clock, settings, onMoved } = this.#options;
    await gate.assert(postmortemCreatePermission, caller);
    const content = checked(request.content);
    const byRef = authorOf(caller.credentials);
    const now = await clock.now();
    const { postmortem, isNew } = await postmortems.create(
      {
        ...{ status: 'draft', content, publishedAt: null, origin: null },
        dueAt: dueAtOf(content.severity, now, settings.due),
        change: 'created',
        ...(request.key !== undefined && { key: `${byRef}:${request.key}` }),
      },
      { byRef, now },
    );
    if (isNew) onMoved();
    const answer = await this.get(postmortem.id, caller);
    return { answer, isNew };
  }

  async change(
    id: string,
    { version, changes }: ChangePostmortemRequest,
    caller: Caller,
  ): Promise<PostmortemResponse> {
    return this.act(id, { version, needs: 'update' }, caller, before => {
      if (before.status === 'closed') {
        throw new ConflictError(
          `${before.ref} is closed; reopen it to change it`,
        );
      }
      const content = checked({ ...before.content, ...changes });
      return { change: 'edited', changes: { content } };
    });
  }

  async setStatus(
    id: string,
    { version, status, reason }: ChangePostmortemStatusRequest,
    caller: Caller,
  ): Promise<PostmortemResponse> {
    const isPublishing = ['published', 'closed'].includes(status);
    const { postmortem } = await this.see(id, caller);
    const isReopening = ['published', 'closed'].includes(postmortem.status);
    const needs = isPublishing || isReopening ? 'publish' : 'update';
    const { clock } = this.#options;
    const now = await clock.now();
    return this.act(id, { version, needs }, caller, async (before, tx) => {
      const { gate, actionItems } = await findFaults(this.#options, before, tx);
      const open = actionItems.filter(
        each =>
          isPriorityAction(each.priority) &&
          ['open', 'in_progress'].includes(each.status),
      );
      const decided = decidePostmortemStatus({
        ...{ postmortem: before, to: status, reason, gate, now },
        openPriorityActions: open.map(({ ref }) => ref),
      });
      if (!decided.ok) throw new ConflictError(decided.error);
      const { change, publishedAt } = decided.value;
      return {
        ...{ change, reason: decided.value.reason },
        changes: {
          status: decided.value.status,
          ...(publishedAt !== undefined && { publishedAt }),
        },
        endsReviews: change !== 'status',
      };
    });
  }

  async review(
    id: string,
    { version, verdict, note }: ReviewPostmortemRequest,
    caller: Caller,
  ): Promise<PostmortemResponse> {
    if (verdict === 'request_changes' && !note) {
      throw new InputError(`'note' is missing: say what is to be changed`);
    }
    const byRef = authorOf(caller.credentials);
    return this.act(id, { version, needs: 'review' }, caller, before => {
      const { authorRefs, ownerRef } = before.content;
      const authors = authorRefs.length > 0 ? authorRefs : [ownerRef];
      if (before.status !== 'in_review') {
        throw new ConflictError(`${before.ref} is not in review`);
      }
      if (verdict === 'approve' && isOnlyAuthor(byRef, authors)) {
        throw new ConflictError(
          `Its only author cannot approve ${before.ref}; ask somebody else`,
        );
      }
      return {
        change: 'reviewed',
        changes: {},
        review: { verdict, ...(note && { note }) },
        reason: note,
      };
    });
  }

  /** A change by a caller, and the page after it. */
  async act(
    id: string,
    options: {
      readonly version?: number;
      readonly needs: 'update' | 'review' | 'publish';
    },
    caller: Caller,
    decide: (
      before: PostmortemState,
      tx: Knex.Transaction,
    ) => PostmortemChange | Promise<PostmortemChange>,
  ): Promise<PostmortemResponse> {
    const { postmortems, clock, onMoved } = this.#options;
    const seen = await this.see(id, caller);
    await this.#assert(PERMISSIONS[options.needs], seen.postmortem, caller);
    const byRef = authorOf(caller.credentials);
    const now = await clock.now();
    const by = { version: options.version, byRef, now };
    const postmortem = await postmortems.change(seen.postmortem.id, by, decide);
    onMoved();
    return this.#show({ ...seen, postmortem }, caller);
  }

  /** @throws NotFoundError for what is absent, or not the caller's to see */
  async see(id: string, caller: Caller): Promise<Seen> {
    const { postmortems, records } = this.#options;
    const visible = await records.visible(postmortemReadPermission, caller);
    const postmortem = await postmortems.find(id);
    if (!postmortem || !visible.includes(factsOf(postmortem))) {
      throw new NotFoundError(`No postmortem '${id}'`);
    }
    return { postmortem, visible };
  }

  /** The postmortem of an incident, where the caller may see it. */
  async ofIncident(
    incidentId: string,
    caller: Caller,
  ): Promise<IncidentResponse['postmortem']> {
    const { postmortems, records } = this.#options;
    const found = await postmortems.ofIncident('nines', incidentId);
    if (!found) return null;
    const visible = await records.readable('postmortem', caller);
    if (!visible.includes(factsOf(found))) return null;
    const { id, ref, status, content } = found;
    return { id, ref, status, title: content.title };
  }

  async view(id: string, caller: Caller): Promise<TimelineView> {
    const { postmortem, visible } = await this.see(id, caller);
    const rights = await this.rights(postmortem, caller);
    const { settings } = this.#options;
    const isBlameless = isBlamelessFor(postmortem, { rights, settings });
    return {
      recordId: postmortem.id,
      readable: visible.readable,
      mayChange: rights.update && postmortem.status !== 'closed',
      ...(isBlameless && {
        show: event => hideNamesOfEvents([event], [])[0],
      }),
    };
  }

  async toChange(id: string, caller: Caller): Promise<TimelineView> {
    const { postmortem } = await this.see(id, caller);
    await this.#assert(postmortemUpdatePermission, postmortem, caller);
    return this.view(id, caller);
  }

  /** The story is part of what was approved. */
  async changed(tx: Knex.Transaction, recordId: string) {
    await tx('postmortem_reviews')
      .where({ postmortem_id: recordId })
      .update({ is_stale: true });
    const postmortem = await this.#options.postmortems.find(recordId, tx);
    return postmortem ? [tellPostmortem(postmortem, 'timeline')] : [];
  }

  async rights(
    postmortem: PostmortemState,
    caller: Caller,
  ): Promise<PostmortemRights> {
    const { records, gate } = this.#options;
    const [update, review, publish] = await records.may(
      [
        postmortemUpdatePermission,
        postmortemReviewPermission,
        postmortemPublishPermission,
      ],
      factsOf(postmortem),
      caller,
    );
    const addAction = await gate.allows(actionItemCreatePermission, caller);
    return { update, review, publish, addAction };
  }

  async #show(seen: Seen, caller: Caller): Promise<PostmortemResponse> {
    const rights = await this.rights(seen.postmortem, caller);
    const { visible } = seen;
    return this.#options.pages.show(seen.postmortem, { visible, rights });
  }

  async #assert(
    permission: (typeof PERMISSIONS)[keyof typeof PERMISSIONS],
    postmortem: PostmortemState,
    caller: Caller,
  ): Promise<void> {
    const { records } = this.#options;
    await records.assertMay(permission, factsOf(postmortem), caller);
  }
}
