import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  ClockService,
  Instant,
  ReadableEntities,
} from '@nines/backstage-plugin-nines-node';
import {
  CloseRunRequest,
  ListRunsQuery,
  ListRunsResponse,
  RunDecision,
  RunEventRequest,
  RunResponse,
  RunState,
  decideClose,
  decideRunEvent,
  foldRun,
  startRunRequest,
} from '@nines/backstage-plugin-runbooks-common';
import { z } from 'zod/v4';
import { RunbookReader, StoredRunbook } from '../database/RunbookReader';
import { exerciseOf } from './exerciseOf';
import { PinnedPages } from './PinnedPages';
import { PinnedSource, RunChange, RunStore, StoredRun } from './RunStore';
import { toRunResponse } from './toRunResponse';

export type RunServiceDeps = {
  readonly runs: RunStore;
  readonly runbooks: RunbookReader;
  readonly pages: PinnedPages;
  readonly clock: ClockService;
  /** Told when a run moved, once that is saved. */
  readonly onMoved: () => void;
};

/** On whose behalf a run moves. */
type By = { readonly by: string };

/** The use cases of checklist runs. Whether the caller may is for `AuthorizedRunService` to say. */
export class RunService {
  readonly #deps: RunServiceDeps;

  constructor(deps: RunServiceDeps) {
    this.#deps = deps;
  }

  /** @throws NotFoundError */
  async runbook(ref: string): Promise<StoredRunbook> {
    const runbook = await this.#deps.runbooks.find(ref);
    if (!runbook) throw new NotFoundError(`No runbook '${ref}'`);
    return runbook;
  }

  /** @throws NotFoundError */
  async find(id: string): Promise<StoredRun> {
    const run = await this.#deps.runs.find(id);
    if (!run) throw new NotFoundError(`No run '${id}'`);
    return run;
  }

  /** Pins the source of now: what is worked through stays, whatever becomes of the page. */
  async start(
    request: z.output<typeof startRunRequest> & By,
    options: { readonly runbook: StoredRunbook; readonly entityRef: string },
  ): Promise<RunResponse> {
    const { runbook, entityRef } = options;
    const run = await this.#deps.runs.start(
      {
        id: randomUUID(),
        runbookRef: runbook.ref,
        docsRef: runbook.docsRef,
        entityRef,
        title: runbook.title,
        alert: request.alert ?? null,
        source: sourceOf(runbook),
        startedBy: request.by,
      },
      await this.#now(),
    );
    this.#deps.onMoved();
    return this.view(run, { mayRun: true });
  }

  async view(
    run: StoredRun,
    { mayRun }: { readonly mayRun: boolean },
  ): Promise<RunResponse> {
    const { pages, runbooks } = this.#deps;
    const runbook = await runbooks.find(run.runbookRef);
    return toRunResponse({
      run,
      mayRun,
      state: foldStored(run, pages),
      page: pages.read(run.source),
      current: runbook && pages.read(sourceOf(runbook)),
    });
  }

  async list(
    query: ListRunsQuery & { readonly readable: ReadableEntities },
  ): Promise<ListRunsResponse> {
    const { items, total } = await this.#deps.runs.list(query);
    return { items: [...items], totalItems: total };
  }

  /** @throws InputError, ConflictError where somebody else was faster or the run is closed */
  async addEvent(
    id: string,
    request: RunEventRequest & By,
  ): Promise<RunResponse> {
    const source =
      request.type === 'repinned' ? await this.#sourceOfNow(id) : undefined;
    return this.#change(id, (run, state) => {
      if (source?.hash === run.source.hash) return undefined;
      const event = eventOf(decideRunEvent(state, request));
      return event && { event, ...(source && { source }) };
    });
  }

  /** Ends a run with a verdict. One in which something was done shows, too, that the runbook was used. */
  async close(id: string, request: CloseRunRequest & By): Promise<RunResponse> {
    const { runbooks } = this.#deps;
    const now = await this.#now();
    const closed = await this.#change(id, (run, state) => {
      const event = eventOf(decideClose(state, request));
      const attestation =
        event && exerciseOf({ run, state, by: request.by, now });
      return event && { event, ...(attestation && { attestation }) };
    });
    await runbooks.noteAttested([closed.runbookRef]);
    return closed;
  }

  async #change(
    id: string,
    decide: (run: StoredRun, state: RunState) => RunChange | undefined,
  ): Promise<RunResponse> {
    const { runs, pages, onMoved } = this.#deps;
    const changed = await runs.change(
      id,
      run => decide(run, foldStored(run, pages)),
      await this.#now(),
    );
    if (!changed) throw new NotFoundError(`No run '${id}'`);
    onMoved();
    return this.view(changed, { mayRun: true });
  }

  async #sourceOfNow(id: string): Promise<PinnedSource> {
    const { runbookRef } = await this.find(id);
    const runbook = await this.#deps.runbooks.find(runbookRef);
    if (runbook) return sourceOf(runbook);
    throw new ConflictError(
      `Runbook '${runbookRef}' is gone from its docs: the run can only go on with the source that it follows`,
    );
  }

  async #now(): Promise<Instant> {
    return this.#deps.clock.now();
  }
}

/** How a run stands, by the steps of the source that it follows. */
export function foldStored(run: StoredRun, pages: PinnedPages): RunState {
  return foldRun(run.events, pages.read(run.source).steps);
}

function sourceOf({ sourceHash, text }: StoredRunbook): PinnedSource {
  return { hash: sourceHash, text };
}

function eventOf(decision: RunDecision): RunChange['event'] | undefined {
  switch (decision.kind) {
    case 'append':
      return decision.event;
    case 'known':
      return undefined;
    case 'conflict':
      throw new ConflictError(decision.message);
    default:
      throw new InputError(decision.message);
  }
}
