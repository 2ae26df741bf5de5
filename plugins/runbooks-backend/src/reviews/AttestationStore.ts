import { WireAttestation } from '@nines/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AttestationReader } from '../database/AttestationReader';

/** What somebody attests of a runbook. */
export type NewAttestation = Omit<WireAttestation, 'id'> & {
  readonly runbookRef: string;
};

/** Who said that they reviewed or used which runbook; append-only. */
export interface AttestationStore extends AttestationReader {
  /**
   * Keeps what is attested. Saying the same of the same day again is saying it once: the first answer is given.
   *
   * @param tx - of what it belongs together with
   */
  add(
    attestation: NewAttestation,
    tx?: Knex.Transaction,
  ): Promise<WireAttestation>;
}
