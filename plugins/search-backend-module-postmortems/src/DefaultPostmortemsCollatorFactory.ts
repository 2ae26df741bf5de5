import { Readable } from 'node:stream';
import { Permission } from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  PostmortemsApi,
  WirePostmortem,
  postmortemReadPermission,
} from '@nines/backstage-plugin-postmortems-common';

/** Postmortems that one request asks for. */
const PAGE = 100;

/** A published postmortem, as the search knows it. @public */
export interface PostmortemDocument extends IndexableDocument {
  readonly ref: string;
  readonly severity: number;
  readonly owner: string;
  readonly tags: string[];
}

/**
 * Collects published postmortems, page by page, as a service: restricted ones it is never shown. The search engine asks one permission for
 * each kind of document: either that the first entity of a postmortem may be read, or the postmortem itself by the policy.
 *
 * @public
 */
export class DefaultPostmortemsCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = 'postmortems';
  readonly visibilityPermission: Permission;
  readonly #options: {
    readonly postmortems: Pick<PostmortemsApi, 'listPostmortems'>;
    readonly visibility: 'entity' | 'postmortem';
  };

  constructor(options: {
    readonly postmortems: Pick<PostmortemsApi, 'listPostmortems'>;
    readonly visibility: 'entity' | 'postmortem';
  }) {
    this.#options = options;
    this.visibilityPermission =
      options.visibility === 'entity'
        ? catalogEntityReadPermission
        : postmortemReadPermission;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collect());
  }

  async *#collect(): AsyncGenerator<PostmortemDocument> {
    for (let offset = 0; ; offset += PAGE) {
      const { items, totalItems } =
        await this.#options.postmortems.listPostmortems({
          ...{ status: ['published', 'closed'], sort: 'title', order: 'asc' },
          ...{ offset, limit: PAGE },
        });
      for (const each of items) {
        const document = this.#toDocument(each);
        if (document) yield document;
      }
      if (items.length === 0 || offset + items.length >= totalItems) return;
    }
  }

  /** None for a restricted one, nor for one of no entity where the entity decides who finds it. */
  #toDocument(postmortem: WirePostmortem): PostmortemDocument | undefined {
    const { id, ref, title, excerpt, severity, ownerRef, tags } = postmortem;
    const [entityRef] = postmortem.entityRefs;
    const isByEntity = this.#options.visibility === 'entity';
    const resourceRef = isByEntity ? entityRef : id;
    if (postmortem.visibility === 'restricted' || !resourceRef)
      return undefined;
    return {
      title: `${ref} ${title}`,
      text: [excerpt, ...tags, ...postmortem.category].join('\n'),
      location: `/postmortems/${ref}`,
      ...{ ref, severity, owner: ownerRef, tags: [...tags] },
      authorization: { resourceRef },
    };
  }
}
