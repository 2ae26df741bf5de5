import { Config, readDurationFromConfig } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, stringifyError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  AlertingPolicy,
  DEFAULT_ALERTING_POLICY,
  Millis,
  Ratio,
  Severity,
  toRatio,
} from '@nines/backstage-plugin-slo-common';

/** What `slo.alerting` says of when an alert fires, and of the engine itself. */
export type AlertingConfig = {
  readonly isEnabled: boolean;
  readonly policy: AlertingPolicy;
  /** Ref of what stands for this portal in the catalog. */
  readonly portalEntity: string;
  /** A secret. */
  readonly heartbeatUrl: string | undefined;
  /** Where the runbooks of Nines itself are: an address, or a path of the portal; no slash at its end. */
  readonly ownRunbooks: string | undefined;
  /** Path of the runbooks plugin's page; no slash at its end. */
  readonly runbooksPath: string | undefined;
};

const KEY = 'slo.alerting';

/** Reads what `slo.alerting` says of conditions and of the engine. @throws InputError that names the key and what it may be */
export function readAlertingConfig(root: Config): AlertingConfig {
  const config = root.getOptionalConfig(KEY);
  return {
    isEnabled: config?.getOptionalBoolean('enabled') ?? true,
    policy: readPolicy(config),
    portalEntity: readEntity(config),
    heartbeatUrl: readHeartbeat(config),
    ownRunbooks: readOwnRunbooks(config),
    runbooksPath: readRunbooksPath(config),
  };
}

function readPolicy(config: Config | undefined): AlertingPolicy {
  const { guard, noData, forecast, ...defaults } = DEFAULT_ALERTING_POLICY;
  const thresholds = config?.getOptional<unknown[]>('budgetThresholds');
  return {
    ...defaults,
    ...section(config, 'guard', guard, part => ({
      minimumBad: count(part, 'minimumBad', guard?.minimumBad),
      chance: share(part, 'chance', guard?.chance),
    })),
    ...section(config, 'noData', noData, part => ({
      severity: severity(part, noData?.severity),
      after: millis(part, 'after', noData?.after),
    })),
    ...section(config, 'forecast', forecast, part => ({
      within: share(part, 'within', forecast?.within),
      after: millis(part, 'after', forecast?.after),
    })),
    ...(thresholds && { budgetThresholds: readThresholds(thresholds) }),
  };
}

/** A part of the policy: as it is by default, off where it says `false`, or with the keys that it sets. */
function section<Name extends string, T>(
  config: Config | undefined,
  name: Name,
  byDefault: T | undefined,
  read: (part: Config) => T,
): { readonly [Key in Name]?: T } {
  const given = config?.getOptional(name);
  if (given === undefined) return toSection(name, byDefault);
  if (given === false) return {};
  return toSection(name, config && read(config.getConfig(name)));
}

function toSection<Name extends string, T>(name: Name, value: T | undefined) {
  return (value === undefined ? {} : { [name]: value }) as {
    readonly [Key in Name]?: T;
  };
}

function readThresholds(given: readonly unknown[]): readonly Ratio[] {
  return given
    .map((value, index) => {
      const key = `${KEY}.budgetThresholds[${index}]`;
      return assertShare(key, value);
    })
    .sort((a, b) => a - b);
}

function share(part: Config, name: string, byDefault?: Ratio): Ratio {
  return assertShare(
    `${KEY}: '${name}'`,
    part.getOptionalNumber(name) ?? byDefault,
  );
}

function assertShare(key: string, value: unknown): Ratio {
  if (typeof value === 'number' && value > 0 && value <= 1) {
    return toRatio(value);
  }
  throw new InputError(`${key} is ${value}; it is a share above 0, up to 1`);
}

function count(part: Config, name: string, byDefault?: number): number {
  const value = part.getOptionalNumber(name) ?? byDefault;
  if (value !== undefined && Number.isInteger(value) && value >= 1) {
    return value;
  }
  throw new InputError(
    `${KEY}: '${name}' is ${value}; it is a whole number of at least 1`,
  );
}

function severity(part: Config, byDefault?: Severity): Severity {
  const value = part.getOptionalString('severity') ?? byDefault;
  if (value === 'page' || value === 'ticket') return value;
  throw new InputError(
    `${KEY}: 'severity' is '${value}'; it is page or ticket`,
  );
}

function millis(part: Config, key: string, byDefault?: Millis): Millis {
  const ms = part.has(key)
    ? durationToMilliseconds(readDurationFromConfig(part, { key }))
    : byDefault;
  if (ms !== undefined && ms >= 0) return ms as Millis;
  throw new InputError(`${KEY}: '${key}' must not be shorter than nothing`);
}

function readEntity(config: Config | undefined): string {
  const ref =
    config?.getOptionalString('entity') ?? 'component:default/developer-portal';
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch (error) {
    throw new InputError(
      `${KEY}.entity is '${ref}'; it is an entity ref such as component:default/portal: ${stringifyError(
        error,
      )}`,
    );
  }
}

function readHeartbeat(config: Config | undefined): string | undefined {
  const url = config?.getOptionalString('heartbeatUrl');
  if (url === undefined) return undefined;
  // A secret: it is not repeated
  if (!isWebAddress(url)) {
    throw new InputError(`${KEY}.heartbeatUrl is no http(s) address`);
  }
  return url;
}

function readOwnRunbooks(config: Config | undefined): string | undefined {
  const text = config?.getOptionalString('ownRunbooks');
  if (text === undefined) return undefined;
  if (/^\/(?!\/)/.test(text) || isWebAddress(text)) {
    return text.replace(/\/+$/, '');
  }
  throw new InputError(
    `${KEY}.ownRunbooks is '${text}'; it is an http(s) address, or a path of the portal such as /docs/default/component/nines`,
  );
}

function readRunbooksPath(config: Config | undefined): string | undefined {
  const text = config?.getOptionalString('runbooks');
  if (text === undefined) return undefined;
  if (/^\/(?!\/)/.test(text)) return text.replace(/\/+$/, '');
  throw new InputError(
    `${KEY}.runbooks is '${text}'; it is the path of the runbooks page in the portal, such as /runbooks`,
  );
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
