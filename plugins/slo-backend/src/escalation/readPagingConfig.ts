import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DestinationRef,
  EscalationPolicy,
  JsonValue,
  MaintenanceWindow,
  readConfiguredMaintenances,
  readConfiguredPolicies,
  Result,
} from '@nines/backstage-plugin-slo-common';

/** What `slo.alerting` says of whom to tell and when not to. */
export type PagingConfig = {
  readonly policies: readonly EscalationPolicy[];
  readonly maintenances: readonly MaintenanceWindow[];
  readonly fallback?: DestinationRef;
};

const DESTINATION = /^[a-z][a-z0-9]*:\S/;

/** Reads `slo.alerting.{policies,maintenance,fallback}`. @throws InputError that names each key and what it may be */
export function readPagingConfig(root: Config): PagingConfig {
  const read = <T>(
    name: string,
    parse: (value: JsonValue, key: string) => Result<T, readonly string[]>,
  ): T => {
    const key = `slo.alerting.${name}`;
    const result = parse(root.getOptional<JsonValue>(key) ?? [], key);
    if (result.ok) return result.value;
    throw new InputError(result.error.join(' '));
  };
  const fallback = root.getOptionalString('slo.alerting.fallback');
  if (fallback !== undefined && !DESTINATION.test(fallback)) {
    throw new InputError(
      `slo.alerting.fallback is '${fallback}'; it is a destination, such as pagerduty:platform`,
    );
  }
  return {
    policies: read('policies', readConfiguredPolicies),
    maintenances: read('maintenance', readConfiguredMaintenances),
    ...(fallback !== undefined && { fallback }),
  };
}
