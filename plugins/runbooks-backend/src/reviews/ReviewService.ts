import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import {
  ExerciseRequest,
  ReviewPatchResponse,
  ReviewRequest,
  WireAttestation,
  problemOfExercise,
  reviewPatch,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookReader, StoredRunbook } from '../database/RunbookReader';
import { today } from '../today';
import { AttestationStore, NewAttestation } from './AttestationStore';

export type ReviewServiceDeps = {
  readonly attestations: AttestationStore;
  readonly runbooks: RunbookReader;
  readonly clock: ClockService;
};

/** What people attest of runbooks. Whether the caller may is for `AuthorizedReviewService` to say. */
export class ReviewService {
  readonly #deps: ReviewServiceDeps;

  constructor(deps: ReviewServiceDeps) {
    this.#deps = deps;
  }

  /** @throws NotFoundError */
  async find(ref: string): Promise<StoredRunbook> {
    const runbook = await this.#deps.runbooks.find(ref);
    if (!runbook) throw new NotFoundError(`No runbook '${ref}'`);
    return runbook;
  }

  /** What somebody saw is what they attest. @throws ConflictError where the source is another one now */
  async review(
    runbook: StoredRunbook,
    { sourceHash, note, by }: ReviewRequest & { readonly by: string },
  ): Promise<WireAttestation> {
    if (sourceHash !== runbook.sourceHash) {
      throw new ConflictError(
        `The source of '${runbook.ref}' is not the one that you saw: look at it again, then say that you reviewed it`,
      );
    }
    const now = await this.#deps.clock.now();
    return this.#attest({
      runbookRef: runbook.ref,
      kind: 'reviewed',
      by,
      at: new Date(now).toISOString(),
      on: today(now),
      sourceHash,
      ...(note !== undefined && { note }),
    });
  }

  /** @throws InputError for a day that is not over */
  async exercise(
    runbook: StoredRunbook,
    request: ExerciseRequest & { readonly by: string },
  ): Promise<WireAttestation> {
    const { on, occasion, evidence, note, by } = request;
    const now = await this.#deps.clock.now();
    const problem = problemOfExercise(on, now);
    if (problem) throw new InputError(problem);
    return this.#attest({
      runbookRef: runbook.ref,
      kind: 'exercised',
      by,
      at: new Date(now).toISOString(),
      on,
      sourceHash: runbook.sourceHash,
      occasion,
      ...(evidence && { evidence }),
      ...(note !== undefined && { note }),
    });
  }

  /** The review of today as a change of the source. @throws ConflictError where that must be done by hand */
  async patch({ file, text }: StoredRunbook): Promise<ReviewPatchResponse> {
    const on = today(await this.#deps.clock.now());
    const patch = reviewPatch({ file, text, on });
    if (!patch.ok) throw new ConflictError(patch.error);
    return { file, patch: patch.value };
  }

  async #attest(attestation: NewAttestation): Promise<WireAttestation> {
    const { attestations, runbooks } = this.#deps;
    const kept = await attestations.add(attestation);
    await runbooks.noteAttested([attestation.runbookRef]);
    return kept;
  }
}
