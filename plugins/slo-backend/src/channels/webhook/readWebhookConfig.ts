import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';
import { AddressScope, isAllowedAddress } from './isAllowedAddress';
import { keyOf } from './signWebhook';

/** One entry of `slo.webhook.endpoints`; config.d.ts says what each key means. */
export type WebhookEndpoint = {
  readonly name: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly scope: AddressScope;
  readonly perMinute: number;
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const PORTS = ['', '443', '8443'];
const KEY_BYTES = [24, 64] as const;

/** Reads and checks `slo.webhook`. @throws InputError that names the key, at start, and never a secret */
export function readWebhookConfig(root: Config): readonly WebhookEndpoint[] {
  const configs = root.getOptionalConfigArray('slo.webhook.endpoints') ?? [];
  const endpoints = configs.map((config, index) =>
    readEndpoint(config, `slo.webhook.endpoints[${index}]`),
  );
  const names = endpoints.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return endpoints;
  throw new InputError(`slo.webhook.endpoints has '${twice}' twice`);
}

function readEndpoint(config: Config, path: string): WebhookEndpoint {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${path}.name is '${name}'; letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const secrets = config.getStringArray('secrets').map(each => each.trim());
  const [least, most] = KEY_BYTES;
  const areKeys = secrets.every(secret => {
    const { length } = keyOf(secret);
    return length >= least && length <= most;
  });
  if (secrets.length === 0 || !areKeys) {
    throw new InputError(
      `${path}.secrets needs 'whsec_' and the base64 of ${least} to ${most} random bytes, such as whsec_$(openssl rand -base64 32)`,
    );
  }
  const perMinute = config.getOptionalNumber('perMinute') ?? 60;
  if (!(perMinute > 0)) {
    throw new InputError(`${path}.perMinute is ${perMinute}; it is above 0`);
  }
  const scope = config.getOptionalBoolean('allowPrivateNetwork')
    ? 'private'
    : 'public';
  const url = readUrl(config.getString('url'), `${path}.url`, scope);
  return { name, url, secrets, scope, perMinute };
}

function readUrl(text: string, path: string, scope: AddressScope): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' && scope === 'private';
  if (!url || !(isHttp || url.protocol === 'https:')) {
    throw new InputError(
      `${path} is not an https address; http is for endpoints with allowPrivateNetwork`,
    );
  }
  if (url.username || url.password || url.hash) {
    throw new InputError(`${path} has credentials or a fragment in it`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isAllowedAddress(host, scope)) {
    throw new InputError(`${path}: destination address is not allowed`);
  }
  if (scope === 'public' && !PORTS.includes(url.port)) {
    throw new InputError(
      `${path} has port ${url.port}; 443 and 8443 are allowed`,
    );
  }
  return url.href;
}
