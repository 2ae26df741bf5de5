import { randomUUID } from 'node:crypto';
import { Instant } from '@nines/backstage-plugin-nines-node';
import { Knex } from 'knex';

/** What a person vouches for; never changed and never taken back. */
export type Attestation = {
  readonly kind:
    | 'approval'
    | 'changes_requested'
    | 'verification'
    | 'wont_do'
    | 'factor_accepted'
    | 'external_message';
  readonly recordId: string;
  readonly byRef: string;
  readonly at: Instant;
  /** Version of the record that they saw. */
  readonly recordVersion: number;
  readonly note?: string;
  readonly url?: string;
};

/** Keeps it, in the transaction of what it vouches for; answers its id. */
export async function addAttestation(
  tx: Knex.Transaction,
  attestation: Attestation,
): Promise<string> {
  const id = randomUUID();
  await tx('attestations').insert({
    id,
    kind: attestation.kind,
    record_id: attestation.recordId,
    by_ref: attestation.byRef,
    at: attestation.at,
    record_version: attestation.recordVersion,
    note: attestation.note ?? null,
    url: attestation.url ?? null,
  });
  return id;
}
