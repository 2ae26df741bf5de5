import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ENTITY_FIELDS, SLO_KINDS } from './toCatalogEntries';

const PAGE = 1_000;

/** Reads the catalog with the plugin's own credentials. */
export class CatalogReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** Every entity that can have SLOs, with the fields that are needed. Rejects rather than answering a part. */
  async listEntities(options: {
    readonly moreFields: readonly string[];
    readonly signal: AbortSignal;
  }): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: [...SLO_KINDS] },
        fields: [...ENTITY_FIELDS, ...options.moreFields],
        pageSize: PAGE,
      },
      { credentials },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      options.signal.throwIfAborted();
      entities.push(...page);
    }
    return entities;
  }

  /** With the same fields as {@link CatalogReader.listEntities}. */
  async getEntity(
    entityRef: string,
    options: { readonly moreFields: readonly string[] },
  ): Promise<Entity | undefined> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [entityRef],
        fields: [...ENTITY_FIELDS, ...options.moreFields],
      },
      { credentials },
    );
    return items[0];
  }
}
