import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NewIssue } from '@nines/backstage-plugin-postmortems-node';
import { Knex } from 'knex';
import { linksOf } from '../access/readFacts';
import { ActionItem, recordOf } from '../actionItems/ActionItem';

const MOST_ENTITIES = 20;

/** What an issue of an item says, and where it belongs: that is in the annotations of the entities that the record is about. */
export class NewIssues {
  readonly #options: {
    readonly database: Knex;
    readonly catalog: CatalogService;
    readonly auth: AuthService;
    /** Without a slash at its end. */
    readonly portalUrl: string;
  };

  constructor(options: {
    readonly database: Knex;
    readonly catalog: CatalogService;
    readonly auth: AuthService;
    readonly portalUrl: string;
  }) {
    this.#options = options;
  }

  async of(item: ActionItem): Promise<NewIssue> {
    const { database, catalog, auth, portalUrl } = this.#options;
    const { id } = recordOf(item);
    const links = await linksOf(database, 'record_entities', 'entity_ref', [
      id,
    ]);
    const refs = (links.get(id) ?? []).slice(0, MOST_ENTITIES);
    const credentials = await auth.getOwnServiceCredentials();
    const { items: entities } = await catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind', 'metadata'] },
      { credentials },
    );
    const { ref, title, description, priority, labels } = item;
    return {
      ...{ ref, title, description, priority, labels },
      url: `${portalUrl}/postmortems/actions?item=${ref}`,
      entities: refs.map((each, index) => ({
        ref: each,
        annotations: entities[index]?.metadata?.annotations ?? {},
      })),
    };
  }
}
