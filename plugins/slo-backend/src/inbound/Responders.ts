import { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ListedAlert } from '../database/alertReads/AlertReader';

/** Levels of groups that are looked through. */
const MOST_LEVELS = 10;

const UPWARDS = new Set<string>([RELATION_MEMBER_OF, RELATION_CHILD_OF]);

/** Who may act on alerts from a chat, where the portal's permission policy cannot be asked: it needs a signed-in user's token. */
export type RespondersConfig = {
  /** Whoever belongs to the group that owns the alert's entity, or is its owner. */
  readonly owners: boolean;
  /** Refs of users and groups who may act on all alerts. */
  readonly refs: readonly string[];
};

/** Says who is a responder, by the catalog as it is now. */
export class Responders {
  readonly #config: RespondersConfig;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: {
    readonly config: RespondersConfig;
    readonly catalog: CatalogService;
    readonly auth: AuthService;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Whether a user of the catalog may act on an alert. A user whom the catalog does not know may not. */
  async includes(userRef: string, { entity }: ListedAlert): Promise<boolean> {
    const { owners, refs } = this.#config;
    const allowed = new Set(refs);
    if (owners && entity.owner) allowed.add(entity.owner);
    return (await this.#refsOf(userRef)).some(ref => allowed.has(ref));
  }

  /** The user, the groups they are a member of, and the groups that those are part of; nothing for one who does not exist. */
  async #refsOf(userRef: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found: string[] = [];
    let asked = isUserRef(userRef) ? [userRef.toLocaleLowerCase('en-US')] : [];
    for (let level = 0; level < MOST_LEVELS && asked.length > 0; level++) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: asked,
          fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
        },
        { credentials },
      );
      const entities = items.filter(entity => entity !== undefined);
      found.push(...entities.map(entity => stringifyEntityRef(entity)));
      const above = entities.flatMap(({ relations = [] }) =>
        relations
          .filter(({ type }) => UPWARDS.has(type))
          .map(({ targetRef }) => targetRef),
      );
      asked = [...new Set(above)].filter(ref => !found.includes(ref));
    }
    return found;
  }
}

function isUserRef(text: string): boolean {
  try {
    return parseEntityRef(text).kind.toLocaleLowerCase('en-US') === 'user';
  } catch {
    return false;
  }
}
