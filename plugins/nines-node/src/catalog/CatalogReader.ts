import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const PAGE = 1_000;

/** Reads the catalog with the plugin's own credentials. @public */
export class CatalogReader {
  readonly #options: {
    readonly auth: AuthService;
    readonly catalog: CatalogService;
    readonly kinds: readonly string[];
    readonly fields: readonly string[];
  };

  /** @param options - the kinds that are listed, and what of an entity is needed: it keeps answers of a large catalog small */
  constructor(options: {
    readonly auth: AuthService;
    readonly catalog: CatalogService;
    readonly kinds: readonly string[];
    readonly fields: readonly string[];
  }) {
    this.#options = options;
  }

  /** Every entity of these kinds, with the fields that are needed. Rejects rather than answering a part. */
  async listEntities(signal: AbortSignal): Promise<Entity[]> {
    const { auth, catalog, kinds, fields } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const pages = catalog.streamEntities(
      { filter: { kind: [...kinds] }, fields: [...fields], pageSize: PAGE },
      { credentials },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      signal.throwIfAborted();
      entities.push(...page);
    }
    return entities;
  }

  /** With the same fields, of any kind. */
  async getEntity(entityRef: string): Promise<Entity | undefined> {
    const { auth, catalog, fields } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [entityRef], fields: [...fields] },
      { credentials },
    );
    return items[0];
  }
}
