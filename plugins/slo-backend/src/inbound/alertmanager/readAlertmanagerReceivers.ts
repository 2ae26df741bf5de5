import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One entry of `slo.alertmanager.receivers`; config.d.ts says what each key means. */
export type AlertmanagerReceiver = {
  readonly name: string;
  readonly token: string;
};

const LEAST_TOKEN = 24;
const MOST_NAME = 64;

/** Reads and checks `slo.alertmanager`. @throws InputError that names the key, at start, and never a token */
export function readAlertmanagerReceivers(
  root: Config,
): readonly AlertmanagerReceiver[] {
  const key = 'slo.alertmanager.receivers';
  const receivers = (root.getOptionalConfigArray(key) ?? []).map(
    (config, index) => {
      const name = config.getString('name');
      const token = config.getString('token').trim();
      if (name.length > MOST_NAME) {
        throw new InputError(`${key}[${index}].name is over ${MOST_NAME} long`);
      }
      if (token.length < LEAST_TOKEN || /\s/.test(token)) {
        throw new InputError(
          `${key}[${index}].token must have at least ${LEAST_TOKEN} characters, none of them white space`,
        );
      }
      return { name, token };
    },
  );
  receivers.forEach(({ name, token }, index) => {
    const others = receivers.slice(0, index);
    if (others.some(other => other.name === name || other.token === token)) {
      throw new InputError(`${key}[${index}] has a name or token of before`);
    }
  });
  return receivers;
}
