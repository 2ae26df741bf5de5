import { Instant } from '@nines/backstage-plugin-nines-node';

/** Which owners were told of which week. Each method is one statement or one transaction. */
export interface DigestStore {
  /**
   * Takes an owner's message of a week for the caller. False where it was sent, or somebody else took it within ten minutes: who
   * takes one and dies leaves it to the next.
   */
  claim(digest: Digest, now: Instant): Promise<boolean>;
  /** The message went out: nobody takes it any more. */
  settle(digest: Digest, now: Instant): Promise<void>;
  /** It did not: the next run takes it. */
  release(digest: Digest): Promise<void>;
  isSettled(digest: Digest): Promise<boolean>;
  forget(before: string): Promise<void>;
}

export type Digest = { readonly owner: string; readonly week: string };
