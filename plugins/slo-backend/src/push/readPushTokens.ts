import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { MIN_TOKEN_LENGTH, PushToken } from './PushTokens';

/** Reads `slo.push.tokens`. @throws InputError that names the token by its place, never by its text */
export function readPushTokens(configs: readonly Config[]): PushToken[] {
  const tokens = configs.map(readToken);
  tokens.forEach(({ subject, token }, index) => {
    const earlier = tokens.slice(0, index);
    if (earlier.some(other => other.subject === subject)) {
      throw new InputError(
        `slo.push.tokens[${index}].subject '${subject}' is used twice`,
      );
    }
    if (earlier.some(other => other.token === token)) {
      throw new InputError(`slo.push.tokens[${index}].token is used twice`);
    }
  });
  return tokens;
}

function readToken(config: Config, index: number): PushToken {
  const token = config.getString('token').trim();
  if (token.length < MIN_TOKEN_LENGTH || /\s/.test(token)) {
    throw new InputError(
      `slo.push.tokens[${index}].token must have at least ${MIN_TOKEN_LENGTH} characters, none of them white space`,
    );
  }
  const entities = config.getStringArray('entities').map(toRef(index));
  return { token, subject: config.getString('subject'), entities };
}

function toRef(index: number) {
  return (text: string): string => {
    try {
      const ref = parseEntityRef(text, { defaultNamespace: 'default' });
      return stringifyEntityRef(ref);
    } catch {
      throw new InputError(
        `slo.push.tokens[${index}].entities has '${text}'; write component:default/name`,
      );
    }
  };
}
