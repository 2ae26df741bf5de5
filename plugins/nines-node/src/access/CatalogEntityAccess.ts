import {
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller, EntityAccess } from './EntityAccess';
import { ReadableEntities } from './ReadableEntities';
import { RefreshingCache } from './RefreshingCache';

/** Kinds that Nines speaks of, or that contain what it speaks of. */
const KINDS = [
  'Component',
  'API',
  'System',
  'Resource',
  'Domain',
  'Group',
  'User',
];

/** More refs than this are not listed: what is beyond stays hidden. */
const MAX_REFS = 50_000;

/** Callers that are remembered at once. */
const MAX_CALLERS = 200;

type Access = {
  readonly readable: ReadableEntities;
  has(entityRef: string): boolean;
};

const EVERYTHING: Access = { readable: { kind: 'all' }, has: () => true };

/** @public */
export type CatalogEntityAccessOptions = {
  readonly permissions: PermissionsService;
  readonly catalog: CatalogService;
  /** Entities that the plugin knows of: it need not ask the catalog for them. */
  readonly entities: {
    getEntity(entityRef: string): Promise<object | undefined>;
  };
  readonly logger: LoggerService;
  /** Milliseconds of a steady clock; tests move it. */
  readonly steadyNow?: () => number;
};

/**
 * {@link EntityAccess} by the catalog's own permission. Where `catalog.entity.read` is conditional, the catalog is asked with
 * the caller's credentials, once per principal and minute.
 *
 * @public
 */
export class CatalogEntityAccess implements EntityAccess {
  readonly #options: CatalogEntityAccessOptions;
  readonly #listed: RefreshingCache<Access>;

  constructor(options: CatalogEntityAccessOptions) {
    this.#options = options;
    this.#listed = new RefreshingCache<Access>({
      maxAgeMs: 60_000,
      refreshAfterMs: 30_000,
      maxEntries: MAX_CALLERS,
      steadyNow: options.steadyNow,
    });
  }

  async readable(caller: Caller): Promise<ReadableEntities> {
    return (await this.#access(caller)).readable;
  }

  async assertReadable(entityRef: string, caller: Caller): Promise<void> {
    const { catalog, entities } = this.#options;
    const access = await this.#access(caller);
    const isListed = access.has(entityRef);
    const isAll = access.readable.kind === 'all';
    if (isListed && !isAll) return;
    if (isListed && (await entities.getEntity(entityRef))) return;
    // It may have come after the last ingestion, or after the list was made.
    const entity = await catalog.getEntityByRef(entityRef, caller);
    if (!entity) throw new NotFoundError(`No entity '${entityRef}'`);
  }

  async groupsOf(
    entityRef: string,
    caller: Caller,
  ): Promise<readonly string[]> {
    if (parseEntityRef(entityRef).kind !== 'user') return [];
    const user = await this.#options.catalog.getEntityByRef(entityRef, caller);
    return (user?.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  }

  async #access(caller: Caller): Promise<Access> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      caller,
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.DENY:
        return accessTo([]);
      default:
        return this.#listed.get(principalOf(caller.credentials), () =>
          this.#list(caller),
        );
    }
  }

  async #list(caller: Caller): Promise<Access> {
    const { catalog, logger } = this.#options;
    const refs: string[] = [];
    const pages = catalog.streamEntities(
      {
        filter: { kind: KINDS },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: 2_000,
      },
      caller,
    );
    for await (const page of pages) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
      if (refs.length < MAX_REFS) continue;
      logger.warn(
        `A caller may read ${MAX_REFS} entities or more: what is about the others stays hidden`,
      );
      break;
    }
    return accessTo(refs.slice(0, MAX_REFS));
  }
}

function accessTo(refs: readonly string[]): Access {
  const set = new Set(refs);
  return {
    readable: { kind: 'some', refsJson: JSON.stringify(refs) },
    has: entityRef => set.has(entityRef),
  };
}

function principalOf({ principal }: BackstageCredentials): string {
  return JSON.stringify(principal);
}
