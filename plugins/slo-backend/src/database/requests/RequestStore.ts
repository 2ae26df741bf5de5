import { Instant } from '@nines/backstage-plugin-slo-common';
import { JsonObject } from '@backstage/types';

/** A request that is to be done once. */
export type KeyedRequest = {
  /** Who asks. */
  readonly subject: string;
  /** Theirs. */
  readonly key: string;
  /** Of all that is asked. */
  readonly hash: string;
};

export type KeptAnswer = {
  readonly status: number;
  /** Absent for an answer without one. */
  readonly body?: JsonObject;
};

/** What a key stands for. */
export type RequestClaim =
  /** It is the caller's now: do it. */
  | { readonly status: 'claimed' }
  /** It was done. */
  | { readonly status: 'answered'; readonly answer: KeptAnswer }
  /** It is being done, or was when a replica died: nobody knows whether it was. */
  | { readonly status: 'open' }
  /** The key was another request's. */
  | { readonly status: 'keyReused' };

/** Requests by their idempotency keys. Of several replicas that claim a key at once, one has it. */
export interface RequestStore {
  claim(request: KeyedRequest, now: Instant): Promise<RequestClaim>;
  /** Keeps the answer for whoever asks with the same key again. */
  keep(request: KeyedRequest, answer: KeptAnswer): Promise<void>;
  /** Gives a key back: nothing was done, and what refused it may be mended. */
  release(request: KeyedRequest): Promise<void>;
  /** Forgets what was asked a week before `now`. */
  forget(now: Instant): Promise<void>;
}
