import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Caller,
  ClockService,
  Gate,
  authorOf,
} from '@nines/backstage-plugin-nines-node';
import {
  BulkActionItemsRequest,
  BulkActionItemsResponse,
  ChangeActionItemRequest,
  ChangeActionStatusRequest,
  CreateActionItemRequest,
  HistoryQuery,
  HistoryResponse,
  LinkIssueRequest,
  ListActionItemsQuery,
  ListActionItemsResponse,
  WireActionItem,
  actionItemCreatePermission,
  actionItemReadPermission,
  actionItemUpdatePermission,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordAccess, VisibleItems, readItemFacts } from '../access';
import { readHistory } from '../history';
import { IssueLinks } from '../trackers/IssueLinks';
import { ActionItem } from './ActionItem';
import { ActionItemPages } from './ActionItemPages';
import { ActionItemService } from './ActionItemService';
import { ActionItemStore } from './ActionItemStore';
import { changeEach } from './changeEach';
import { PostmortemOf, parentOf } from './parentOf';

/** Rows of one export. */
const MOST_EXPORTED = 10_000;

export type AuthorizedActionItemServiceOptions = {
  readonly database: Knex;
  readonly gate: Gate;
  readonly records: RecordAccess;
  readonly clock: ClockService;
  readonly items: ActionItemStore;
  readonly service: ActionItemService;
  readonly links: IssueLinks;
  readonly pages: ActionItemPages;
  readonly postmortemOf: PostmortemOf;
};

/** {@link ActionItemService} for a caller. An item follows the record that it stands in: who may not see that sees no item of it. */
export class AuthorizedActionItemService {
  readonly #options: AuthorizedActionItemServiceOptions;

  constructor(options: AuthorizedActionItemServiceOptions) {
    this.#options = options;
  }

  async list(
    query: ListActionItemsQuery,
    caller: Caller,
  ): Promise<ListActionItemsResponse> {
    const { items, clock, pages } = this.#options;
    const visible = await this.#visible(caller);
    const now = await clock.now();
    const page = await items.list(query, { visible, now });
    const found = await items.getMany(page.ids);
    return {
      items: await pages.show(found, { visible, caller, now }),
      totalItems: page.totalItems,
      counts: page.counts,
    };
  }

  /** All that the query finds, whatever its page. */
  async listAll(
    query: ListActionItemsQuery,
    caller: Caller,
  ): Promise<WireActionItem[]> {
    const { items, clock, pages } = this.#options;
    const visible = await this.#visible(caller);
    const now = await clock.now();
    const limit = MOST_EXPORTED;
    const found = await items.listAll(query, { visible, now, limit });
    return pages.show(found, { visible, caller, now });
  }

  async get(id: string, caller: Caller): Promise<WireActionItem> {
    const { item, visible } = await this.#see(id, caller);
    return this.#show(item, { visible, caller });
  }

  async history(
    id: string,
    query: HistoryQuery,
    caller: Caller,
  ): Promise<HistoryResponse> {
    const { item } = await this.#see(id, caller);
    return readHistory(this.#options.database, item.id, query);
  }

  async create(
    request: CreateActionItemRequest,
    caller: Caller,
  ): Promise<{ readonly item: WireActionItem; readonly isNew: boolean }> {
    const { gate, service } = this.#options;
    await gate.assert(actionItemCreatePermission, caller);
    const visible = await this.#visible(caller);
    const { postmortem, incident, ...said } = request;
    const asked =
      postmortem === undefined
        ? { kind: 'incident' as const, id: incident ?? '' }
        : { kind: 'postmortem' as const, id: postmortem };
    const parent = await parentOf(asked, {
      ...{ ...this.#options, visible, caller },
    });
    const byRef = authorOf(caller.credentials);
    const { item, isNew } = await service.create(said, { parent, byRef });
    const seen = await this.#see(item.id, caller);
    return { item: await this.#show(item, { ...seen, caller }), isNew };
  }

  async change(
    id: string,
    { version, ...request }: ChangeActionItemRequest,
    caller: Caller,
  ): Promise<WireActionItem> {
    const { service } = this.#options;
    return this.#change(id, caller, (item, byRef) =>
      service.change(item.id, request, { version, byRef }),
    );
  }

  async changeStatus(
    id: string,
    { version, ...request }: ChangeActionStatusRequest,
    caller: Caller,
  ): Promise<WireActionItem> {
    const { service } = this.#options;
    return this.#change(id, caller, (item, byRef) =>
      service.changeStatus(item.id, request, { version, byRef }),
    );
  }

  /** Each is decided for itself: one that may not be changed, or was changed by somebody else, holds up no other. */
  async bulk(
    request: BulkActionItemsRequest,
    caller: Caller,
  ): Promise<BulkActionItemsResponse> {
    const { service } = this.#options;
    await this.#visible(caller);
    const byRef = authorOf(caller.credentials);
    return changeEach(request.items, async ({ id, version }) => {
      const { item } = await this.#changeable(id, caller);
      const changed = await service.changeAll(item.id, request, {
        ...{ version, byRef },
      });
      return { before: item, after: changed };
    });
  }

  async link(
    id: string,
    request: LinkIssueRequest,
    caller: Caller,
  ): Promise<WireActionItem> {
    const { links } = this.#options;
    return this.#change(id, caller, (item, byRef) =>
      links.link(item, request, { version: request.version, byRef }),
    );
  }

  async unlink(
    id: string,
    request: { readonly version: number; readonly provider: string },
    caller: Caller,
  ): Promise<WireActionItem> {
    const { links } = this.#options;
    const { version, provider } = request;
    return this.#change(id, caller, (item, byRef) =>
      links.unlink(item, provider, { version, byRef }),
    );
  }

  async #change(
    id: string,
    caller: Caller,
    act: (item: ActionItem, byRef: string) => Promise<ActionItem>,
  ): Promise<WireActionItem> {
    const { item, visible } = await this.#changeable(id, caller);
    const changed = await act(item, authorOf(caller.credentials));
    return this.#show(changed, { visible, caller });
  }

  async #show(
    item: ActionItem,
    options: { readonly visible: VisibleItems; readonly caller: Caller },
  ): Promise<WireActionItem> {
    const { clock, pages } = this.#options;
    const now = await clock.now();
    const [shown] = await pages.show([item], { ...options, now });
    return shown;
  }

  #visible(caller: Caller): Promise<VisibleItems> {
    const permission = actionItemReadPermission;
    return this.#options.records.visibleItems(permission, caller);
  }

  async #see(id: string, caller: Caller) {
    const { database, service } = this.#options;
    const visible = await this.#visible(caller);
    const item = await service.get(id);
    const facts = (await readItemFacts(database, [item.id])).get(item.id);
    if (!facts || !visible.includes(facts)) {
      throw new NotFoundError(`No action item '${id}'`);
    }
    return { item, visible, facts };
  }

  /** @throws NotAllowedError for one that the caller sees and may not change */
  async #changeable(id: string, caller: Caller) {
    const seen = await this.#see(id, caller);
    const permission = actionItemUpdatePermission;
    const { records } = this.#options;
    const [may] = await records.may([permission], seen.facts.item, caller);
    if (may) return seen;
    throw new NotAllowedError(
      `Needs permission '${permission.name}' for ${seen.item.ref}`,
    );
  }
}
