import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseRequest } from '@nines/backstage-plugin-nines-node';
import { z } from 'zod/v4';

const PART = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[A-Za-z0-9][\w.-]*$/);

const entityParams = z.object({ kind: PART, namespace: PART, name: PART });

export const noQuery = z.strictObject({});

/** The entity that a path names, in lower case. @throws InputError */
export function entityRefOf(params: unknown): string {
  return stringifyEntityRef(parseRequest(entityParams, params));
}
