import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  Caller,
  Guard,
  assertVisible,
  authorOf,
} from '@nines/backstage-plugin-nines-node';
import {
  CloseRunRequest,
  ListRunsQuery,
  RunEventRequest,
  runbooksReadPermission,
  runbooksRunPermission,
  startRunRequest,
} from '@nines/backstage-plugin-runbooks-common';
import { z } from 'zod/v4';
import { RunService } from './RunService';
import { StoredRun } from './RunStore';

/** {@link RunService} for a caller: a run is seen by who may read both its entity and the docs that hold its runbook. */
export class AuthorizedRunService {
  readonly #runs: RunService;
  readonly #guard: Guard;

  constructor({ runs, ...guard }: Guard & { readonly runs: RunService }) {
    this.#runs = runs;
    this.#guard = guard;
  }

  async start(request: z.output<typeof startRunRequest>, caller: Caller) {
    await this.#guard.gate.assert(runbooksRunPermission, caller);
    const runbook = await this.#runs.runbook(request.ref);
    const what = `runbook '${request.ref}'`;
    const entityRef = toEntityRef(request.entity ?? runbook.docsRef);
    await assertVisible(this.#guard.access, {
      ...{ entityRef: runbook.docsRef, caller, what },
    });
    await this.#guard.access.assertReadable(entityRef, caller);
    const by = authorOf(caller.credentials);
    return this.#runs.start({ ...request, by }, { runbook, entityRef });
  }

  async get(id: string, caller: Caller) {
    const [mayRun] = await this.#guard.gate.decide(caller, {
      needs: runbooksReadPermission,
      asks: [runbooksRunPermission],
    });
    return this.#runs.view(await this.#visible(id, caller), { mayRun });
  }

  async list(query: ListRunsQuery, caller: Caller) {
    await this.#guard.gate.assert(runbooksReadPermission, caller);
    const readable = await this.#guard.access.readable(caller);
    const { entity } = query;
    return this.#runs.list({
      ...query,
      ...(entity !== undefined && { entity: toEntityRef(entity) }),
      readable,
    });
  }

  async addEvent(id: string, request: RunEventRequest, caller: Caller) {
    await this.#guard.gate.assert(runbooksRunPermission, caller);
    await this.#visible(id, caller);
    const by = authorOf(caller.credentials);
    return this.#runs.addEvent(id, { ...request, by });
  }

  async close(id: string, request: CloseRunRequest, caller: Caller) {
    await this.#guard.gate.assert(runbooksRunPermission, caller);
    await this.#visible(id, caller);
    const by = authorOf(caller.credentials);
    return this.#runs.close(id, { ...request, by });
  }

  /** @throws NotFoundError for a run that is absent or may not be seen: the two look the same */
  async #visible(id: string, caller: Caller): Promise<StoredRun> {
    const run = await this.#runs.find(id);
    const what = `run '${id}'`;
    for (const entityRef of new Set([run.entityRef, run.docsRef])) {
      await assertVisible(this.#guard.access, { entityRef, caller, what });
    }
    return run;
  }
}

function toEntityRef(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `'entity' is '${text}'; write it as component:default/name`,
    );
  }
}
