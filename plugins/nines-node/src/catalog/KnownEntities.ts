import { Knex } from 'knex';

/** Entities that the plugin knows of, in its table `catalog_entities`: it need not ask the catalog whether they are there. @public */
export class KnownEntities {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async getEntity(entityRef: string): Promise<object | undefined> {
    return await this.#db('catalog_entities')
      .where({ entity_ref: entityRef })
      .first('entity_ref');
  }
}
