import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ENTITY_FIELDS, RUNBOOK_KINDS } from './toEntityRecord';

const PAGE = 1_000;

/** Reads the catalog with the plugin's own credentials. */
export class CatalogReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** Every entity that runbooks can be for, with the fields that are needed. Rejects rather than answering a part. */
  async listEntities(signal: AbortSignal): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: [...RUNBOOK_KINDS] },
        fields: [...ENTITY_FIELDS],
        pageSize: PAGE,
      },
      { credentials },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      signal.throwIfAborted();
      entities.push(...page);
    }
    return entities;
  }

  /** With the same fields. */
  async getEntity(entityRef: string): Promise<Entity | undefined> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [entityRef], fields: [...ENTITY_FIELDS] },
      { credentials },
    );
    return items[0];
  }
}
