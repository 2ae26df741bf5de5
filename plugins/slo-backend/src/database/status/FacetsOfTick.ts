import { Instant, ListSlosResponse } from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';

type Facets = ListSlosResponse['facets'];
type Entry = { readonly asOf: Instant; readonly facets: Promise<Facets> };

/**
 * Remembers the facets of what a caller may read until the next tick: they change no sooner, and cost as much as the rest of
 * a page. Forgotten with the caller's list of entities.
 */
export class FacetsOfTick {
  readonly #entries = new WeakMap<ReadableEntities, Entry>();
  readonly #list: (readable: ReadableEntities) => Promise<Facets>;

  constructor(list: (readable: ReadableEntities) => Promise<Facets>) {
    this.#list = list;
  }

  get(readable: ReadableEntities, asOf: Instant | undefined): Promise<Facets> {
    const known = this.#entries.get(readable);
    if (known && known.asOf === asOf) return known.facets;
    const facets = this.#list(readable);
    if (asOf === undefined) return facets;
    this.#entries.set(readable, { asOf, facets });
    facets.catch(() => this.#entries.delete(readable));
    return facets;
  }
}
