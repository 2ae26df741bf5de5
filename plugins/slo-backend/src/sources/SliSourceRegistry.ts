import {
  SliSource,
  SloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';

/** The metrics systems that modules added. */
export class SliSourceRegistry implements SloSourcesExtensionPoint {
  readonly #sources: SliSource[] = [];

  addSource(source: SliSource): void {
    if (this.get(source.type)) {
      throw new Error(
        `There is an SLI source of type '${source.type}' already`,
      );
    }
    this.#sources.push(source);
  }

  get(type: string): SliSource | undefined {
    return this.#sources.find(source => source.type === type);
  }

  /** In the order they were added; grows until all modules have started. */
  list(): readonly SliSource[] {
    return this.#sources;
  }
}
