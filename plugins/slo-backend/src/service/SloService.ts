import {
  ChartQuery,
  ChartResponse,
  CreateExclusionRequest,
  EntitySlosResponse,
  HealthResponse,
  Instant,
  ListSlosQuery,
  ListSlosResponse,
  SloResponse,
  SloSourceResponse,
  WireExclusion,
} from '@nines/backstage-plugin-slo-common';
import { ReadableEntities } from '@nines/backstage-plugin-nines-node';
import { SeriesIndex } from './SeriesIndex';
import { SloServiceDeps } from './SloServiceDeps';
import { exclude, ownerOfExclusion, revokeExclusion } from './changeExclusions';
import { readChart } from './readChart';
import { ReadEntityOptions, readEntity } from './readEntity';
import { readHealth } from './readHealth';
import { SloPath, readSlo } from './readSlo';
import { readSource } from './readSource';
import { readSparklines } from './readSparklines';

/** Names one objective; `objective` is empty for the SLO's own composite budget. */
export type ObjectivePath = SloPath & { readonly objective: string };

/** The use cases behind the HTTP API. Whether the caller may is for `AuthorizedSloService` to say. */
export class SloService {
  readonly #deps: SloServiceDeps & { readonly index: SeriesIndex };

  constructor(deps: SloServiceDeps) {
    this.#deps = { ...deps, index: new SeriesIndex(deps.objectives) };
  }

  async list(
    query: ListSlosQuery,
    readable: ReadableEntities,
  ): Promise<ListSlosResponse> {
    const page = await this.#deps.statuses.listFleet(query, readable);
    const asOf =
      page.asOf === null ? undefined : (Date.parse(page.asOf) as Instant);
    const drawn = await readSparklines(this.#deps, page.items, asOf);
    return { ...page, items: drawn.map(({ burns, ...row }) => row) };
  }

  async getEntity(
    entityRef: string,
    options: ReadEntityOptions & { readonly alerts: boolean },
  ): Promise<EntitySlosResponse> {
    const { alerting } = this.#deps;
    const [entity, openAlerts, firingElsewhere] = await Promise.all([
      readEntity(this.#deps, entityRef, options),
      options.alerts ? alerting?.openOf(entityRef) : undefined,
      this.#deps.firingElsewhere?.(entityRef),
    ]);
    return {
      ...entity,
      ...(openAlerts && { openAlerts }),
      ...(firingElsewhere !== undefined && { firingElsewhere }),
    };
  }

  getSlo(path: SloPath): Promise<SloResponse> {
    return readSlo(this.#deps, path);
  }

  getSource(path: SloPath): Promise<SloSourceResponse> {
    return readSource(this.#deps, path);
  }

  getChart(path: ObjectivePath, query: ChartQuery): Promise<ChartResponse> {
    return readChart(this.#deps, path, query);
  }

  exclude(
    path: ObjectivePath,
    request: CreateExclusionRequest & { readonly author: string },
  ): Promise<WireExclusion> {
    return exclude(this.#deps, path, request);
  }

  /** @throws NotFoundError */
  async entityOfExclusion(id: string): Promise<string> {
    const { objective } = await ownerOfExclusion(this.#deps, id);
    return objective.entityRef;
  }

  revokeExclusion(id: string, author: string): Promise<void> {
    return revokeExclusion(this.#deps, id, author);
  }

  refresh(entityRef: string): Promise<void> {
    return this.#deps.ingestion.refresh(entityRef);
  }

  health(): Promise<HealthResponse> {
    return readHealth(this.#deps);
  }
}
