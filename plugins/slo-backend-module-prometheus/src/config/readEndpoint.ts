import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { Millis } from '@nines/backstage-plugin-slo-common';
import {
  readAuth,
  readCount,
  readDuration,
  readHeaders,
  readUrl,
} from './readValues';

/** How a server is reached, and when it is left alone. */
export type EndpointConfig = {
  readonly name: string;
  readonly baseUrl: string;
  /** Where people open it. */
  readonly linkUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: Millis;
  readonly maxConcurrency: number;
  readonly maxResponseBytes: number;
  readonly breakerThreshold: number;
  readonly breakerPause: Millis;
};

const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const MOST_NAME = 64;

/** @throws InputError that names the key */
export function readEndpoint(
  config: Config,
  path: string,
  fallback: {
    readonly timeout: HumanDuration;
    readonly maxConcurrency: number;
    readonly maxResponseBytes: number;
  },
): EndpointConfig {
  const name = config.getString('name');
  if (!NAME.test(name) || name.length > MOST_NAME) {
    throw new InputError(
      `${path}.name is '${name}'; up to ${MOST_NAME} letters, digits, '.', '_' and '-' are allowed`,
    );
  }
  const baseUrl = readUrl(config, 'baseUrl', path);
  const count = (key: 'maxConcurrency' | 'maxResponseBytes') =>
    readCount(config, key, path, fallback[key]);
  return {
    name,
    baseUrl,
    linkUrl: config.has('linkUrl') ? readUrl(config, 'linkUrl', path) : baseUrl,
    headers: { ...readHeaders(config), ...readAuth(config, path) },
    timeout: readDuration(config, 'timeout', path, fallback.timeout),
    maxConcurrency: count('maxConcurrency'),
    maxResponseBytes: count('maxResponseBytes'),
    breakerThreshold: readCount(config, 'breakerThreshold', path, 5),
    breakerPause: readDuration(config, 'breakerPause', path, { seconds: 30 }),
  };
}
