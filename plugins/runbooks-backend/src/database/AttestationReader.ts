import { WireAttestation } from '@nines/backstage-plugin-runbooks-common';

/** What was attested last of one runbook. */
export type LatestAttestations = {
  readonly reviewed?: {
    /** The day that it is about. */
    readonly on: string;
    /** Entity ref of a user. */
    readonly by: string;
    /** Of the source that they saw. */
    readonly sourceHash: string;
  };
  /** The day of the last exercise. */
  readonly exercisedOn?: string;
};

/** What the index takes from attestations of reviews and exercises. */
export interface AttestationReader {
  /** Without those that nobody attested anything of. */
  latest(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, LatestAttestations>>;
  /** Latest first. */
  list(ref: string, limit: number): Promise<readonly WireAttestation[]>;
}
