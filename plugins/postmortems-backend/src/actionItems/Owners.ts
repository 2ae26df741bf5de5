import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';

/** Somebody who may own an item. */
export type Owner = {
  /** In lower case. */
  readonly ref: string;
  /** IANA name. */
  readonly zone: string;
};

/** Who may own action items: users and groups of the catalog. */
export class Owners {
  readonly #options: {
    readonly database: Knex;
    readonly catalog: CatalogService;
    readonly auth: AuthService;
    readonly defaultZone: string;
  };

  constructor(options: {
    readonly database: Knex;
    readonly catalog: CatalogService;
    readonly auth: AuthService;
    /** Of those whose zone nobody said. */
    readonly defaultZone: string;
  }) {
    this.#options = options;
  }

  get defaultZone(): string {
    return this.#options.defaultZone;
  }

  /** @param field - for the message @throws InputError that names who is not there, and what to do */
  async require(text: string, field: string): Promise<Owner> {
    const ref = toPersonRef(text, field);
    const found = await this.find(ref);
    if (found) return found;
    throw new InputError(
      `'${field}' is '${ref}', which the catalog does not know; name a user or group that it has`,
    );
  }

  /** Undefined for who is not in the catalog. */
  async find(ref: string): Promise<Owner | undefined> {
    const zones = await this.#zonesOf([ref]);
    if (zones.has(ref)) return { ref, zone: this.#zone(zones.get(ref)) };
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(ref, { credentials });
    return entity && { ref, zone: this.#zone(null) };
  }

  /** Those of the refs that are in the catalog, with their zones. Rejects where it cannot be asked: nobody is gone then. */
  async findAll(refs: readonly string[]): Promise<ReadonlyMap<string, Owner>> {
    if (refs.length === 0) return new Map();
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: ['kind', 'metadata'] },
      { credentials },
    );
    const zones = await this.#zonesOf(refs);
    return new Map(
      refs.flatMap((ref, index) =>
        items[index]
          ? [[ref, { ref, zone: this.#zone(zones.get(ref)) }] as const]
          : [],
      ),
    );
  }

  #zone(zone: string | null | undefined): string {
    return zone ?? this.#options.defaultZone;
  }

  async #zonesOf(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const rows: { entity_ref: string; zone: string | null }[] =
      await this.#options
        .database('catalog_entities')
        .whereIn('entity_ref', [...refs])
        .select('entity_ref', 'zone');
    return new Map(rows.map(row => [row.entity_ref, row.zone]));
  }
}

function toPersonRef(text: string, field: string): string {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    const lower = stringifyEntityRef(ref);
    if (/^(user|group):/.test(lower)) return lower;
  } catch {
    // said below
  }
  throw new InputError(
    `'${field}' is '${text}'; it is a user or a group, such as user:default/name`,
  );
}
