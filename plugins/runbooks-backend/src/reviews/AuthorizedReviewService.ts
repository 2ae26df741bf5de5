import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  Caller,
  Guard,
  assertVisible,
  authorOf,
} from '@nines/backstage-plugin-nines-node';
import {
  ExerciseRequest,
  ReviewRequest,
  runbooksReviewPermission,
} from '@nines/backstage-plugin-runbooks-common';
import { StoredRunbook } from '../database/RunbookReader';
import { ReviewService } from './ReviewService';

/** {@link ReviewService} for a caller: who may read the docs that hold a runbook. */
export class AuthorizedReviewService {
  readonly #reviews: ReviewService;
  readonly #guard: Guard;

  constructor({
    reviews,
    ...guard
  }: Guard & { readonly reviews: ReviewService }) {
    this.#reviews = reviews;
    this.#guard = guard;
  }

  async review(request: ReviewRequest, caller: Caller) {
    const needs = runbooksReviewPermission;
    const runbook = await this.#visible(request.ref, { caller, needs });
    const by = authorOf(caller.credentials);
    return this.#reviews.review(runbook, { ...request, by });
  }

  async exercise(request: ExerciseRequest, caller: Caller) {
    const needs = runbooksReviewPermission;
    const runbook = await this.#visible(request.ref, { caller, needs });
    const by = authorOf(caller.credentials);
    return this.#reviews.exercise(runbook, { ...request, by });
  }

  async patch(ref: string, caller: Caller) {
    const needs = runbooksReviewPermission;
    return this.#reviews.patch(await this.#visible(ref, { caller, needs }));
  }

  async #visible(
    ref: string,
    options: { readonly caller: Caller; readonly needs: BasicPermission },
  ): Promise<StoredRunbook> {
    const { caller, needs } = options;
    await this.#guard.gate.assert(needs, caller);
    const runbook = await this.#reviews.find(ref);
    const entityRef = runbook.docsRef;
    const what = `runbook '${ref}'`;
    await assertVisible(this.#guard.access, { entityRef, caller, what });
    return runbook;
  }
}
