import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One entry of `slo.slack.channels`; config.d.ts says what each key means. */
export type SlackChannelConfig = {
  readonly name: string;
  readonly perMinute: number;
} & (
  | {
      readonly form: 'api';
      readonly token: string;
      readonly channel: string;
      /** With a slash at its end. */
      readonly apiUrl: string;
    }
  | { readonly form: 'webhook'; readonly webhookUrl: string }
);

export type SlackConfig = {
  readonly channels: readonly SlackChannelConfig[];
  readonly interactivity?: {
    readonly signingSecrets: readonly string[];
    readonly users: ReadonlyMap<string, string>;
  };
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/**
 * Reads and checks `slo.slack`: the only place that knows its keys.
 *
 * @throws InputError that names the key, at start, and never a secret
 */
export function readSlackConfig(root: Config): SlackConfig {
  const configs = root.getOptionalConfigArray('slo.slack.channels') ?? [];
  const channels = configs.map((config, index) =>
    readChannel(config, `slo.slack.channels[${index}]`),
  );
  const names = channels.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`slo.slack.channels has '${twice}' twice`);
  }
  const interactivity = root.getOptionalConfig('slo.slack.interactivity');
  return {
    channels,
    ...(interactivity && { interactivity: readInteractivity(interactivity) }),
  };
}

function readChannel(config: Config, path: string): SlackChannelConfig {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${path}.name is '${name}'; letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const perMinute = config.getOptionalNumber('perMinute') ?? 50;
  if (!(perMinute > 0)) {
    throw new InputError(`${path}.perMinute is ${perMinute}; it is above 0`);
  }
  const token = config.getOptionalString('token')?.trim();
  const webhookUrl = config.getOptionalString('webhookUrl')?.trim();
  if ((token === undefined) === (webhookUrl === undefined)) {
    throw new InputError(
      `${path} needs either token and channel, or webhookUrl`,
    );
  }
  if (webhookUrl !== undefined) {
    readUrl(webhookUrl, `${path}.webhookUrl`);
    return { name, perMinute, form: 'webhook', webhookUrl };
  }
  if (!token?.startsWith('xoxb-')) {
    throw new InputError(
      `${path}.token is no bot token; it starts with 'xoxb-'`,
    );
  }
  const channel = config.getString('channel');
  const apiUrl = readUrl(
    config.getOptionalString('apiUrl') ?? 'https://slack.com/api/',
    `${path}.apiUrl`,
  );
  return { name, perMinute, form: 'api', token, channel, apiUrl };
}

function readUrl(text: string, path: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.search || url.hash || url.username) {
    throw new InputError(
      `${path} is not an http or https address without credentials`,
    );
  }
  return url.href.replace(/\/*$/, '/');
}

function readInteractivity(config: Config) {
  const path = 'slo.slack.interactivity';
  const secrets = config.getStringArray('signingSecrets');
  if (secrets.length === 0 || secrets.some(each => each.trim().length < 8)) {
    throw new InputError(
      `${path}.signingSecrets needs the app's signing secret, of at least 8 characters`,
    );
  }
  const users = config.getOptionalConfig('users');
  const pairs = (users?.keys() ?? []).map((id): [string, string] => [
    id,
    readUser(users?.getString(id) ?? '', `${path}.users.${id}`),
  ]);
  const signingSecrets = secrets.map(secret => secret.trim());
  return { signingSecrets, users: new Map(pairs) };
}

function readUser(text: string, path: string): string {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref);
  } catch {
    throw new InputError(`${path} is '${text}'; write user:default/name`);
  }
}
