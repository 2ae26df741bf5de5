import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One entry of `slo.pagerduty.services`; config.d.ts says what each key means. */
export type PagerDutyService = {
  readonly name: string;
  readonly routingKey: string;
  readonly previousRoutingKeys: readonly string[];
  readonly baseUrl: string;
  readonly perMinute: number;
  readonly changeEvents: boolean;
};

export type PagerDutyConfig = {
  readonly services: readonly PagerDutyService[];
  readonly webhookSecrets: readonly string[];
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const KEY_LENGTH = 32;
const REGIONS: Readonly<Record<string, string>> = {
  us: 'https://events.pagerduty.com',
  eu: 'https://events.eu.pagerduty.com',
};

/**
 * Reads and checks `slo.pagerduty`: the only place that knows its keys.
 *
 * @throws InputError that names the key, at start, and never a secret
 */
export function readPagerDutyConfig(root: Config): PagerDutyConfig {
  const configs = root.getOptionalConfigArray('slo.pagerduty.services') ?? [];
  const services = configs.map(readService);
  services.forEach((service, index) => {
    const path = `slo.pagerduty.services[${index}]`;
    for (const earlier of services.slice(0, index)) {
      if (earlier.name === service.name) {
        throw new InputError(`${path}.name '${service.name}' is used twice`);
      }
      if (earlier.routingKey === service.routingKey) {
        throw new InputError(
          `${path}.routingKey is that of '${earlier.name}'; PagerDuty limits events per key, so a key is one service`,
        );
      }
    }
  });
  const secrets =
    root.getOptionalStringArray('slo.pagerduty.webhook.secrets') ?? [];
  if (secrets.some(secret => secret.trim().length < 8)) {
    throw new InputError(
      'slo.pagerduty.webhook.secrets has one of under 8 characters; copy it from the webhook subscription',
    );
  }
  return { services, webhookSecrets: secrets.map(secret => secret.trim()) };
}

function readService(config: Config, index: number): PagerDutyService {
  const path = `slo.pagerduty.services[${index}]`;
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${path}.name is '${name}'; letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const perMinute = config.getOptionalNumber('perMinute') ?? 120;
  if (!(perMinute > 0)) {
    throw new InputError(`${path}.perMinute is ${perMinute}; it is above 0`);
  }
  const previous = config.getOptionalStringArray('previousRoutingKeys') ?? [];
  return {
    name,
    routingKey: readKey(config.getString('routingKey'), `${path}.routingKey`),
    previousRoutingKeys: previous.map((key, place) =>
      readKey(key, `${path}.previousRoutingKeys[${place}]`),
    ),
    baseUrl: readBaseUrl(config, path),
    perMinute,
    changeEvents: readChangeEvents(config, path),
  };
}

function readKey(text: string, path: string): string {
  const key = text.trim();
  if (key.length === KEY_LENGTH && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new InputError(
    `${path} has ${key.length} characters; an integration key has ${KEY_LENGTH}, none of them a space`,
  );
}

function readBaseUrl(config: Config, path: string): string {
  const region = config.getOptionalString('region') ?? 'us';
  if (!(region in REGIONS)) {
    throw new InputError(`${path}.region is '${region}'; it is us or eu`);
  }
  const text = config.getOptionalString('baseUrl') ?? REGIONS[region];
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.search || url.hash || url.username) {
    throw new InputError(
      `${path}.baseUrl is not an http or https address without credentials`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function readChangeEvents(config: Config, path: string): boolean {
  const wanted = config.getOptionalBoolean('changeEvents');
  const isRuleset = config.getString('routingKey').trim().startsWith('R');
  if (wanted && isRuleset) {
    throw new InputError(
      `${path}.changeEvents is true, and routingKey is that of a ruleset: PagerDuty takes change events through the key of a service`,
    );
  }
  return wanted ?? !isRuleset;
}
