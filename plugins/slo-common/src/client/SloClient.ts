import {
  ChartQuery,
  ChartResponse,
  CreateExclusionRequest,
  EntitySlosResponse,
  ListSlosQuery,
  ListSlosResponse,
  PushRequest,
  PushResponse,
  SloResponse,
  SloSourceResponse,
  WireExclusion,
  chartResponse,
  entitySlosResponse,
  listSlosResponse,
  pushResponse,
  sloResponse,
  sloSourceResponse,
  wireExclusion,
} from '../wire';
import { PluginRequests, RequestOptions } from './PluginRequests';
import { toSearch } from './toSearch';
import { entityPath, sloPath } from './paths';

/** Names one SLO: the entity's ref and the SLO's `metadata.name`. @public */
export type SloId = { entityRef: string; slo: string };

/** What a frontend or another backend can ask of the SLO plugin. @public */
export interface SloApi {
  /** One page of the fleet, with counts and filters: one request per page. */
  listSlos(
    query: Partial<ListSlosQuery>,
    options?: RequestOptions,
  ): Promise<ListSlosResponse>;
  /** All that an entity's card and tab show. */
  getEntitySlos(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntitySlosResponse>;
  getSlo(id: SloId, options?: RequestOptions): Promise<SloResponse>;
  /** The text of the document that defines an SLO. */
  getSource(id: SloId, options?: RequestOptions): Promise<SloSourceResponse>;
  getChart(
    id: SloId & { objective: string },
    query: Partial<ChartQuery>,
    options?: RequestOptions,
  ): Promise<ChartResponse>;
  addExclusion(
    id: SloId & { objective: string },
    request: CreateExclusionRequest,
    options?: RequestOptions,
  ): Promise<WireExclusion>;
  revokeExclusion(id: string, options?: RequestOptions): Promise<void>;
  /** Reads the entity's definitions anew, in the background. */
  refreshEntity(entityRef: string, options?: RequestOptions): Promise<void>;
}

/**
 * Typed client of the SLO plugin's HTTP API. Answers are parsed: a backend that drifted fails here, not in a component.
 *
 * @public
 */
export class SloClient implements SloApi {
  readonly #requests: PluginRequests;

  /** @param options - `fetchApi` resolves `plugin://slo/…`; Backstage's own does. */
  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#requests = new PluginRequests(options.fetchApi, 'slo');
  }

  async listSlos(query: Partial<ListSlosQuery>, options?: RequestOptions) {
    const search = toSearch(query);
    return this.#requests.get(`/slos${search}`, listSlosResponse, options);
  }

  async getEntitySlos(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}`;
    return this.#requests.get(path, entitySlosResponse, options);
  }

  async getSlo(id: SloId, options?: RequestOptions) {
    return this.#requests.get(sloPath(id), sloResponse, options);
  }

  async getSource(id: SloId, options?: RequestOptions) {
    const path = `${sloPath(id)}/source`;
    return this.#requests.get(path, sloSourceResponse, options);
  }

  async getChart(
    id: SloId & { objective: string },
    query: Partial<ChartQuery>,
    options?: RequestOptions,
  ) {
    const path = `${sloPath(id)}/chart${toSearch({
      ...query,
      objective: id.objective,
    })}`;
    return this.#requests.get(path, chartResponse, options);
  }

  async addExclusion(
    id: SloId & { objective: string },
    request: CreateExclusionRequest,
    options?: RequestOptions,
  ) {
    const path = `${sloPath(id)}/exclusions${toSearch({
      objective: id.objective,
    })}`;
    const response = await this.#requests.send('POST', path, request, options);
    return wireExclusion.parse(await response.json());
  }

  async revokeExclusion(id: string, options?: RequestOptions) {
    const path = `/exclusions/${encodeURIComponent(id)}`;
    await this.#requests.send('DELETE', path, undefined, options);
  }

  async refreshEntity(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}/refresh`;
    await this.#requests.send('POST', path, {}, options);
  }

  /** For services and tests: pushes events with a token of `slo.push.tokens`. */
  async push(
    request: PushRequest,
    options: RequestOptions & { idempotencyKey: string; token?: string },
  ): Promise<PushResponse> {
    const response = await this.#requests.send('POST', '/push', request, {
      ...options,
      headers: {
        'Idempotency-Key': options.idempotencyKey,
        ...(options.token && { Authorization: `Bearer ${options.token}` }),
      },
    });
    return pushResponse.parse(await response.json());
  }
}
