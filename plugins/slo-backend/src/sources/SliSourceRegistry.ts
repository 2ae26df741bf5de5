import {
  SliSource,
  SloSourcesExtensionPoint,
} from '@nines/backstage-plugin-slo-node';

/** The metrics systems that modules added, all of them before the plugin itself starts. */
export class SliSourceRegistry implements SloSourcesExtensionPoint {
  readonly #sources = new Map<string, SliSource>();

  addSource(source: SliSource): void {
    if (this.#sources.has(source.type)) {
      throw new Error(
        `There is an SLI source of type '${source.type}' already`,
      );
    }
    this.#sources.set(source.type, source);
  }

  get byType(): ReadonlyMap<string, SliSource> {
    return this.#sources;
  }

  /** In the order they were added. */
  list(): readonly SliSource[] {
    return [...this.#sources.values()];
  }
}
