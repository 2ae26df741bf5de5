import { Instant, Result } from '@nines/backstage-plugin-slo-common';
import { SliRequest } from '@nines/backstage-plugin-slo-node';
import { PrometheusInstance } from '../client/PrometheusInstance';
import { GroupIncrements } from '../increments/GroupIncrements';

/** A request, and how it is measured. */
export type Asked<Plan> = { readonly request: SliRequest; readonly plan: Plan };

/** What one request got: increments, or one of the errors of PrometheusError. */
export type Answer = Result<readonly GroupIncrements[], Error>;

export type Answers<Plan> = ReadonlyMap<Asked<Plan>, Answer>;

/** Where and when samples are asked. */
export type SamplingContext = {
  readonly instance: PrometheusInstance;
  readonly now: Instant;
  readonly signal: AbortSignal;
};
