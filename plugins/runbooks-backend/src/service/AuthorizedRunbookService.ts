import { Caller, Guard } from '@nines/backstage-plugin-nines-node';
import {
  CoverageQuery,
  ListDeadEndsQuery,
  ListRunbooksQuery,
  ResolveQuery,
  runbooksReadPermission,
  runbooksRefreshPermission,
  runbooksReviewPermission,
  runbooksRunPermission,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookService } from './RunbookService';

/** {@link RunbookService} for callers: what they may, cut to what they may read. */
export class AuthorizedRunbookService {
  readonly #runbooks: RunbookService;
  readonly #guard: Guard;

  constructor(options: Guard & { readonly runbooks: RunbookService }) {
    this.#runbooks = options.runbooks;
    this.#guard = options;
  }

  async list(query: ListRunbooksQuery, caller: Caller) {
    return this.#runbooks.list(query, await this.#readable(caller));
  }

  async get(ref: string, caller: Caller) {
    const { gate, access } = this.#guard;
    const [review, run, refresh] = await gate.decide(caller, {
      needs: runbooksReadPermission,
      asks: [
        runbooksReviewPermission,
        runbooksRunPermission,
        runbooksRefreshPermission,
      ],
    });
    const readable = await access.readable(caller);
    return this.#runbooks.get(ref, {
      readable,
      allowedActions: [
        ...(review ? (['review'] as const) : []),
        ...(run ? (['run'] as const) : []),
        ...(refresh ? (['refresh'] as const) : []),
      ],
    });
  }

  async getEntity(entityRef: string, caller: Caller) {
    const { gate, access } = this.#guard;
    const [mayRefresh] = await gate.decide(caller, {
      needs: runbooksReadPermission,
      asks: [runbooksRefreshPermission],
    });
    await access.assertReadable(entityRef, caller);
    const readable = await access.readable(caller);
    return this.#runbooks.getEntity(entityRef, { readable, mayRefresh });
  }

  async refresh(entityRef: string, caller: Caller) {
    const { gate, access } = this.#guard;
    await gate.assert(runbooksRefreshPermission, caller);
    await access.assertReadable(entityRef, caller);
    await this.#runbooks.refresh(entityRef);
  }

  async resolve(queries: readonly ResolveQuery[], caller: Caller) {
    return this.#runbooks.resolve(queries, await this.#readable(caller));
  }

  async coverage(query: CoverageQuery, caller: Caller) {
    return this.#runbooks.coverage(query, await this.#readable(caller));
  }

  async deadEnds(query: ListDeadEndsQuery, caller: Caller) {
    return this.#runbooks.deadEnds(query, await this.#readable(caller));
  }

  async health(caller: Caller) {
    await this.#guard.gate.assert(runbooksReadPermission, caller);
    return this.#runbooks.health();
  }

  async #readable(caller: Caller) {
    const { gate, access } = this.#guard;
    await gate.assert(runbooksReadPermission, caller);
    return access.readable(caller);
  }
}
