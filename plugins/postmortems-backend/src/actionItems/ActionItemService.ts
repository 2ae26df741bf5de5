import { InputError, NotFoundError } from '@backstage/errors';
import { ClockService, Instant } from '@nines/backstage-plugin-nines-node';
import {
  ActionItemFacts,
  BulkActionItemsRequest,
  ChangeActionItemRequest,
  ChangeActionStatusRequest,
  CreateActionItemRequest,
  decideActionChange,
  decideActionStatus,
  defaultDueDate,
  isPriorityAction,
  todayIn,
} from '@nines/backstage-plugin-postmortems-common';
import { VocabularyConfig } from '../vocabulary/readVocabulary';
import { ActionItem, ActionItemChanges } from './ActionItem';
import { ActionItemStore, ItemChange } from './ActionItemStore';
import { Owner, Owners } from './Owners';

/** Who changes it, and the version that they saw. */
export type ChangeBy = { readonly version: number; readonly byRef: string };

/** The record that a new item stands in. */
export type ParentRecord = {
  readonly kind: 'incident' | 'postmortem';
  readonly id: string;
  readonly ownerRef: string | null;
  /** Of an item of a postmortem: none. */
  readonly postmortemId: string | null;
};

export type ActionItemServiceDeps = {
  readonly items: ActionItemStore;
  readonly owners: Owners;
  readonly clock: ClockService;
  readonly settings: Pick<VocabularyConfig, 'actionDueDays'>;
  readonly onMoved: () => void;
};

type Decide = (item: ActionItem) => ItemChange | undefined;

/** What people do with action items; who may, `AuthorizedActionItemService` decides. */
export class ActionItemService {
  readonly #deps: ActionItemServiceDeps;

  constructor(deps: ActionItemServiceDeps) {
    this.#deps = deps;
  }

  /** By its id or ref. @throws NotFoundError */
  async get(idOrRef: string): Promise<ActionItem> {
    const item = await this.#deps.items.find(idOrRef);
    if (item) return item;
    throw new NotFoundError(`No action item '${idOrRef}'`);
  }

  /** A priority action that names no owner is that of its record; one that names no date is due as its priority says. */
  async create(
    request: Omit<CreateActionItemRequest, 'postmortem' | 'incident'>,
    options: { readonly parent: ParentRecord; readonly byRef: string },
  ): Promise<{ readonly item: ActionItem; readonly isNew: boolean }> {
    const { items, owners, clock, settings, onMoved } = this.#deps;
    const { parent, byRef } = options;
    const now = await clock.now();
    const { priority, key, mutedUntil: _muted, ...said } = request;
    const isPriority = isPriorityAction(priority);
    const inherited = isPriority ? parent.ownerRef : null;
    const named = said.ownerRef === undefined ? inherited : said.ownerRef;
    if (named === null && isPriority) {
      throw new InputError(
        `'ownerRef' is missing: a ${priority} always has an owner, name a user or a group`,
      );
    }
    const owner =
      named === null ? undefined : await owners.require(named, 'ownerRef');
    const zone = owner?.zone ?? owners.defaultZone;
    const byPriority = defaultDueDate(
      priority,
      todayIn(zone, now),
      settings.actionDueDays,
    );
    const added = await items.add(
      {
        postmortemId: parent.postmortemId,
        incidentId: parent.kind === 'incident' ? parent.id : null,
        title: said.title,
        description: said.description ?? '',
        type: said.type,
        priority,
        status: 'open',
        ownerRef: owner?.ref ?? null,
        isOwnerGone: false,
        dueDate: said.dueDate === undefined ? byPriority : said.dueDate,
        zone,
        factorIds: said.factorIds ?? [],
        ...(said.lessonId && { lessonId: said.lessonId }),
        verification: null,
        ...(said.effort && { effort: said.effort }),
        labels: said.labels ?? [],
        startedAt: null,
        completedAt: null,
        ...(key !== undefined && { key: `${byRef}:${key}` }),
      },
      { byRef, now },
    );
    if (added.isNew) onMoved();
    return added;
  }

  async change(
    id: string,
    request: Pick<ChangeActionItemRequest, 'changes' | 'reason'>,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const owner = await this.#owner(request.changes.ownerRef);
    return this.#change(id, by, (item, now) =>
      edit(item, { ...request, owner, now, by: by.byRef }),
    );
  }

  async changeStatus(
    id: string,
    request: Omit<ChangeActionStatusRequest, 'version'>,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const { approverRef } = request;
    const approver =
      approverRef === undefined
        ? undefined
        : await this.#deps.owners.require(approverRef, 'approverRef');
    const asked = {
      ...request,
      ...(approver && { approverRef: approver.ref }),
    };
    return this.#change(id, by, (item, now) =>
      moveOn(item, { asked, now, by: by.byRef }),
    );
  }

  /** One change of several kinds at once, all or nothing. */
  async changeAll(
    id: string,
    request: Pick<BulkActionItemsRequest, 'changes' | 'reason' | 'approverRef'>,
    by: ChangeBy,
  ): Promise<ActionItem> {
    const { status, ...changes } = request.changes;
    const { reason, approverRef } = request;
    if (status === undefined) return this.change(id, { changes, reason }, by);
    const owner = await this.#owner(changes.ownerRef);
    const approver =
      approverRef === undefined
        ? undefined
        : await this.#deps.owners.require(approverRef, 'approverRef');
    const asked = {
      status,
      reason,
      ...(approver && { approverRef: approver.ref }),
    };
    return this.#change(id, by, (item, now) => {
      const edited = edit(item, { changes, reason, owner, now, by: by.byRef });
      const between = { ...item, ...withoutNulls(edited?.changes ?? {}) };
      const moved = moveOn(between, { asked, now, by: by.byRef });
      if (!edited || !moved) return edited ?? moved;
      return { ...moved, changes: { ...edited.changes, ...moved.changes } };
    });
  }

  async #owner(named: string | null | undefined): Promise<Owner | undefined> {
    return named ? this.#deps.owners.require(named, 'ownerRef') : undefined;
  }

  async #change(
    id: string,
    by: ChangeBy,
    decide: (item: ActionItem, now: Instant) => ReturnType<Decide>,
  ): Promise<ActionItem> {
    const { items, clock, onMoved } = this.#deps;
    const now = await clock.now();
    const changed = await items.change(id, { ...by, now }, item =>
      decide(item, now),
    );
    onMoved();
    return changed;
  }
}

type By = { readonly now: Instant; readonly by: string };

function edit(
  item: ActionItem,
  request: Pick<ChangeActionItemRequest, 'changes' | 'reason'> &
    By & { readonly owner: Owner | undefined },
): ItemChange | undefined {
  const { owner, reason, now, by } = request;
  const wanted = {
    ...request.changes,
    ...(owner && { ownerRef: owner.ref }),
  };
  const facts: ActionItemFacts = item;
  const decided = decideActionChange(
    facts,
    { changes: wanted, reason },
    { now, by },
  );
  if (!decided.ok) throw new InputError(decided.error);
  const { changes, moves } = decided.value;
  assertOwned(item, changes);
  const { mutedUntil, ...fields } = changes;
  if (Object.keys(changes).length === 0) return undefined;
  return {
    change: 'edited',
    reason,
    changes: {
      ...fields,
      moves,
      ...(owner && { zone: owner.zone }),
      ...(changes.ownerRef !== undefined && { isOwnerGone: false }),
      ...(mutedUntil !== undefined && {
        reminders: { ...item.reminders, mutedUntil },
      }),
    },
  };
}

/** A priority action always has an owner: to become one takes an owner too. */
function assertOwned(
  item: ActionItem,
  { priority, ownerRef = item.ownerRef }: ChangeActionItemRequest['changes'],
): void {
  if (priority === undefined || ownerRef !== null) return;
  if (!isPriorityAction(priority)) return;
  throw new InputError(
    `${item.ref} has no owner, and a ${priority} always has one: name a user or a group with the priority`,
  );
}

function moveOn(
  item: ActionItem,
  options: By & {
    readonly asked: Omit<ChangeActionStatusRequest, 'version'>;
  },
): ItemChange | undefined {
  const { asked, now, by } = options;
  const decided = decideActionStatus(item, asked, { now, by });
  if (!decided.ok) throw new InputError(decided.error);
  const { change, ...changes } = decided.value;
  if (change === 'unchanged') return undefined;
  return {
    change,
    changes,
    reason: asked.reason,
    attests: attestationsOf(changes, by),
  };
}

function attestationsOf(
  { status, verification, approverRef, statusReason }: ActionItemChanges,
  by: string,
): NonNullable<ItemChange['attests']> {
  if (status === 'verified' && verification) {
    const { how: note, resultUrl: url } = verification;
    return [{ kind: 'verification', byRef: by, note, ...(url && { url }) }];
  }
  if (status !== 'wont_do') return [];
  const note = `${statusReason} (agreed: ${approverRef})`;
  return [{ kind: 'wont_do', byRef: by, note }];
}

function withoutNulls(changes: ActionItemChanges): Partial<ActionItem> {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== null),
  );
}
