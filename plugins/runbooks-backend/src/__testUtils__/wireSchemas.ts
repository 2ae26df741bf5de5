import * as shared from '@nines/backstage-plugin-nines-node';
import * as wire from '@nines/backstage-plugin-runbooks-common';

const RESPONSES = {
  Runbook: wire.wireRunbook,
  ReviewState: wire.wireReviewState,
  Built: wire.wireBuilt,
  Section: wire.wireSection,
  Finding: wire.wireFinding,
  Attestation: wire.wireAttestation,
  Site: wire.wireSite,
  Gap: wire.wireGap,
  Step: wire.wireStep,
  Run: wire.wireRun,
  RunEvent: wire.wireRunEvent,
  ListRunbooksResponse: wire.listRunbooksResponse,
  RunbookResponse: wire.runbookResponse,
  EntityRunbooksResponse: wire.entityRunbooksResponse,
  ResolveResponse: wire.resolveResponse,
  ResolveManyResponse: wire.resolveManyResponse,
  CoverageResponse: wire.coverageResponse,
  ListDeadEndsResponse: wire.listDeadEndsResponse,
  RunbooksHealthResponse: wire.runbooksHealthResponse,
  ReviewPatchResponse: wire.reviewPatchResponse,
  ListRunsResponse: wire.listRunsResponse,
  RunResponse: wire.runResponse,
  Change: shared.wireChange,
  ListChangesResponse: shared.listChangesResponse,
};

const REQUESTS = {
  ResolveManyRequest: wire.resolveManyRequest,
  ReviewRequest: wire.reviewRequest,
  ExerciseRequest: wire.exerciseRequest,
  StartRunRequest: wire.startRunRequest,
  RunEventRequest: wire.runEventRequest,
  CloseRunRequest: wire.closeRunRequest,
};

/** The component schemas of the HTTP API, from the zod schemas that its answers are parsed with. */
export function wireSchemas(): Record<string, unknown> {
  return {
    ...shared.toOpenApiComponents(RESPONSES, 'output'),
    ...shared.toOpenApiComponents(REQUESTS, 'input'),
  };
}
