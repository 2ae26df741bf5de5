import { Config } from '@backstage/config';

/** Where people find the portal: `app.baseUrl`, without a slash at its end. Empty where it is not set: links are paths then. @public */
export function readPortalUrl(root: Config): string {
  return (root.getOptionalString('app.baseUrl') ?? '').replace(/\/+$/, '');
}
