import {
  PluginRequests,
  RequestOptions,
  entityPath,
  toSearch,
} from '@nines/backstage-plugin-slo-common';
import {
  CloseRunRequest,
  CoverageQuery,
  ExerciseRequest,
  ExportQuery,
  ListDeadEndsQuery,
  ListRunbooksQuery,
  ListRunsQuery,
  ResolveQuery,
  ReviewRequest,
  RunEventRequest,
  StartRunRequest,
  coverageResponse,
  entityRunbooksResponse,
  listDeadEndsResponse,
  listRunbooksResponse,
  listRunsResponse,
  resolveManyResponse,
  resolveResponse,
  reviewPatchResponse,
  runResponse,
  runbookResponse,
  wireAttestation,
} from '../wire';
import { RunbooksApi } from './RunbooksApi';

/**
 * Typed client of the runbooks plugin's HTTP API. Answers are parsed: a backend that drifted fails here, not in a component.
 *
 * @public
 */
export class RunbooksClient implements RunbooksApi {
  readonly #requests: PluginRequests;

  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#requests = new PluginRequests(options.fetchApi, 'runbooks');
  }

  listRunbooks(query: Partial<ListRunbooksQuery>, options?: RequestOptions) {
    const path = `/runbooks${toSearch(query)}`;
    return this.#requests.get(path, listRunbooksResponse, options);
  }

  getRunbook(ref: string, options?: RequestOptions) {
    const path = `/runbook${toSearch({ ref })}`;
    return this.#requests.get(path, runbookResponse, options);
  }

  getEntityRunbooks(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}`;
    return this.#requests.get(path, entityRunbooksResponse, options);
  }

  async refreshEntity(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${entityPath(entityRef)}/refresh`;
    await this.#requests.send('POST', path, undefined, options);
  }

  resolve(query: ResolveQuery, options?: RequestOptions) {
    const path = `/resolve${toSearch(query)}`;
    return this.#requests.get(path, resolveResponse, options);
  }

  resolveMany(alerts: readonly ResolveQuery[], options?: RequestOptions) {
    const schema = resolveManyResponse;
    return this.#requests.post('/resolve', { alerts }, { ...options, schema });
  }

  getCoverage(query: Partial<CoverageQuery>, options?: RequestOptions) {
    const path = `/coverage${toSearch(query)}`;
    return this.#requests.get(path, coverageResponse, options);
  }

  listDeadEnds(query: Partial<ListDeadEndsQuery>, options?: RequestOptions) {
    const path = `/dead-ends${toSearch(query)}`;
    return this.#requests.get(path, listDeadEndsResponse, options);
  }

  review(request: ReviewRequest, options?: RequestOptions) {
    const schema = wireAttestation;
    return this.#requests.post('/reviews', request, { ...options, schema });
  }

  getReviewPatch(ref: string, options?: RequestOptions) {
    const path = `/reviews/patch${toSearch({ ref })}`;
    return this.#requests.get(path, reviewPatchResponse, options);
  }

  exercise(request: ExerciseRequest, options?: RequestOptions) {
    const schema = wireAttestation;
    return this.#requests.post('/exercises', request, { ...options, schema });
  }

  startRun(request: StartRunRequest, options?: RequestOptions) {
    const schema = runResponse;
    return this.#requests.post('/runs', request, { ...options, schema });
  }

  getRun(id: string, options?: RequestOptions) {
    return this.#requests.get(runPath(id), runResponse, options);
  }

  listRuns(query: Partial<ListRunsQuery>, options?: RequestOptions) {
    const path = `/runs${toSearch(query)}`;
    return this.#requests.get(path, listRunsResponse, options);
  }

  addRunEvent(id: string, request: RunEventRequest, options?: RequestOptions) {
    const path = `${runPath(id)}/events`;
    const schema = runResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  closeRun(id: string, request: CloseRunRequest, options?: RequestOptions) {
    const path = `${runPath(id)}/close`;
    const schema = runResponse;
    return this.#requests.post(path, request, { ...options, schema });
  }

  exportRunbooks(query: ExportQuery, options?: RequestOptions) {
    const path = `/export${toSearch(query)}`;
    return this.#requests.file(path, { ...options, otherwise: 'runbooks' });
  }
}

function runPath(id: string): string {
  return `/runs/${encodeURIComponent(id)}`;
}
