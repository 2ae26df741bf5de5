import { RequestOptions } from '@nines/backstage-plugin-slo-common';
import {
  CloseRunRequest,
  CoverageQuery,
  CoverageResponse,
  EntityRunbooksResponse,
  ExerciseRequest,
  ExportQuery,
  ListDeadEndsQuery,
  ListDeadEndsResponse,
  ListRunbooksQuery,
  ListRunbooksResponse,
  ListRunsQuery,
  ListRunsResponse,
  ResolveManyResponse,
  ResolveQuery,
  ResolveResponse,
  ReviewPatchResponse,
  ReviewRequest,
  RunEventRequest,
  RunResponse,
  RunbookResponse,
  StartRunRequest,
  WireAttestation,
} from '../wire';

/** What a frontend or another backend can ask of the runbooks plugin. @public */
export interface RunbooksApi {
  /** One page of runbooks, worst first. */
  listRunbooks(
    query: Partial<ListRunbooksQuery>,
    options?: RequestOptions,
  ): Promise<ListRunbooksResponse>;
  getRunbook(ref: string, options?: RequestOptions): Promise<RunbookResponse>;
  /** All that an entity's tab shows. */
  getEntityRunbooks(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityRunbooksResponse>;
  /** Reads the entity's docs anew, in the background. */
  refreshEntity(entityRef: string, options?: RequestOptions): Promise<void>;

  /** The runbook of an alert, with the rule that found it; or why there is none. */
  resolve(
    query: ResolveQuery,
    options?: RequestOptions,
  ): Promise<ResolveResponse>;
  /** At most 100, in the order asked. */
  resolveMany(
    alerts: readonly ResolveQuery[],
    options?: RequestOptions,
  ): Promise<ResolveManyResponse>;

  /** One figure per system, with its gaps. */
  getCoverage(
    query: Partial<CoverageQuery>,
    options?: RequestOptions,
  ): Promise<CoverageResponse>;
  /** Alerts whose runbook does not resolve. */
  listDeadEnds(
    query: Partial<ListDeadEndsQuery>,
    options?: RequestOptions,
  ): Promise<ListDeadEndsResponse>;

  /** Attests that the caller reviewed what they saw. */
  review(
    request: ReviewRequest,
    options?: RequestOptions,
  ): Promise<WireAttestation>;
  /** The same as a change of the source. */
  getReviewPatch(
    ref: string,
    options?: RequestOptions,
  ): Promise<ReviewPatchResponse>;
  exercise(
    request: ExerciseRequest,
    options?: RequestOptions,
  ): Promise<WireAttestation>;

  startRun(
    request: StartRunRequest,
    options?: RequestOptions,
  ): Promise<RunResponse>;
  getRun(id: string, options?: RequestOptions): Promise<RunResponse>;
  listRuns(
    query: Partial<ListRunsQuery>,
    options?: RequestOptions,
  ): Promise<ListRunsResponse>;
  /** Moves a step or adds a note; answers the run as it is then. */
  addRunEvent(
    id: string,
    request: RunEventRequest,
    options?: RequestOptions,
  ): Promise<RunResponse>;
  closeRun(
    id: string,
    request: CloseRunRequest,
    options?: RequestOptions,
  ): Promise<RunResponse>;

  /** A file to print, or to keep for when the portal is down too. */
  exportRunbooks(
    query: ExportQuery,
    options?: RequestOptions,
  ): Promise<{ readonly fileName: string; readonly text: string }>;
}
