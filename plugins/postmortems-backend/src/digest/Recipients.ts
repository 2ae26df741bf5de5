import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const MOST_GROUPS = 200;

/** Whom an owner stands for: a person for themselves, a group for its members and those of the groups below it. */
export class Recipients {
  readonly #options: {
    readonly catalog: CatalogService;
    readonly auth: AuthService;
  };

  constructor(options: {
    readonly catalog: CatalogService;
    readonly auth: AuthService;
  }) {
    this.#options = options;
  }

  /** By owner. Owners that the catalog does not know have none. */
  async of(
    owners: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = await this.#fetch(owners);
    const groups = new Map(
      [...known].filter(([ref]) => ref.startsWith('group:')),
    );
    await this.#addBelow(groups);
    return new Map(
      [...known.keys()].map(owner => {
        if (!owner.startsWith('group:')) return [owner, [owner]];
        const members = membersOf(owner, groups);
        return [owner, members.length > 0 ? members : [owner]];
      }),
    );
  }

  async #addBelow(groups: Map<string, Entity>): Promise<void> {
    for (;;) {
      const missing = [...groups.values()]
        .flatMap(group => related(group, RELATION_PARENT_OF))
        .filter(ref => !groups.has(ref));
      if (missing.length === 0 || groups.size > MOST_GROUPS) return;
      const found = await this.#fetch([...new Set(missing)]);
      if (found.size === 0) return;
      found.forEach((entity, ref) => groups.set(ref, entity));
    }
  }

  async #fetch(refs: readonly string[]): Promise<Map<string, Entity>> {
    if (refs.length === 0) return new Map();
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: ['kind', 'metadata', 'relations'] },
      { credentials },
    );
    return new Map(
      refs.flatMap((ref, index) => {
        const entity = items[index];
        return entity ? [[ref, entity] as const] : [];
      }),
    );
  }
}

function membersOf(
  owner: string,
  groups: ReadonlyMap<string, Entity>,
): readonly string[] {
  const seen = new Set([owner]);
  const members = new Set<string>();
  for (const ref of seen) {
    const group = groups.get(ref);
    if (!group) continue;
    related(group, RELATION_HAS_MEMBER).forEach(each => members.add(each));
    related(group, RELATION_PARENT_OF).forEach(each => seen.add(each));
  }
  return [...members].sort();
}

function related(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
