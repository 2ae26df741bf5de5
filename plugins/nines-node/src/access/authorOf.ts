import { BackstageCredentials } from '@backstage/backend-plugin-api';

type Principal = { type?: string; userEntityRef?: string; subject?: string };

/** Who acts, for the record: a user's entity ref, or a service's subject. @public */
export function authorOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as Principal;
  return userEntityRef ?? subject ?? 'unknown';
}
