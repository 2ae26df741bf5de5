import { stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { chartQuery } from '@nines/backstage-plugin-slo-common';
import { parseRequest } from '@nines/backstage-plugin-nines-node';

const PART = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[A-Za-z0-9][\w.-]*$/);

const entityParams = z.object({ kind: PART, namespace: PART, name: PART });

const sloParams = entityParams.extend({ slo: z.string().min(1).max(253) });

/** An objective's id is a slug, with label values where there is a group; empty for a composite budget. */
const objectiveQuery = z.strictObject({
  objective: z.string().max(2_000).default(''),
});

export const noQuery = z.strictObject({});

export const objectiveChartQuery = chartQuery.extend(objectiveQuery.shape);

/** The entity that a path names, in lower case. @throws InputError */
export function entityRefOf(params: unknown): string {
  return stringifyEntityRef(parseRequest(entityParams, params));
}

/** The SLO that a path names. @throws InputError */
export function sloPathOf(params: unknown) {
  const { slo } = parseRequest(sloParams, params);
  return { entityRef: entityRefOf(params), slo };
}

/** The objective that a path and its query name. @throws InputError */
export function objectivePathOf(params: unknown, query: unknown) {
  const { objective } = parseRequest(objectiveQuery, query);
  return { ...sloPathOf(params), objective };
}

const alertParams = z.object({
  id: z
    .string()
    .max(64)
    .regex(/^[\w-]+$/, "is an alert's id, such as occ-0123456789abcdef0123"),
});

/** The alert that a path names. @throws InputError */
export function alertIdOf(params: unknown): string {
  return parseRequest(alertParams, params).id;
}

const destinationParams = z.object({
  ref: z
    .string()
    .max(300)
    .regex(/^[a-z][a-z0-9]*:.+$/, 'is `<channel type>:<name>`'),
});

/** The destination that a path names. @throws InputError */
export function destinationRefOf(params: unknown): string {
  return parseRequest(destinationParams, params).ref;
}

const silenceParams = z.object({ id: z.uuid('is the id of a silence') });

/** The silence that a path names. @throws InputError */
export function silenceIdOf(params: unknown): string {
  return parseRequest(silenceParams, params).id;
}
