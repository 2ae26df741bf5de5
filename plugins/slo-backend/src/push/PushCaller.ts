import {
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { sloPushPermission } from '@nines/backstage-plugin-slo-common';
import { Request } from 'express';
import { PushTokens } from './PushTokens';

/** Who pushes, and to what. */
export type PushCaller = {
  /** Name for audit events, rate limits and idempotency keys. */
  readonly subject: string;
  /** Of some entities, those that may be pushed to. */
  allowedEntities(refs: readonly string[]): Promise<ReadonlySet<string>>;
};

export type PushCallerOptions = {
  readonly tokens: PushTokens;
  readonly auth: AuthService;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
};

/**
 * A push token, or Backstage credentials with `slo.push`. The route is open to the default policy, which knows no push tokens:
 * this is its only guard, and refuses everyone else.
 *
 * @throws AuthenticationError without valid credentials, NotAllowedError without the permission
 */
export async function identifyCaller(
  req: Request,
  { tokens, auth, httpAuth, permissions }: PushCallerOptions,
): Promise<PushCaller> {
  const bearer = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const token = bearer === undefined ? undefined : tokens.find(bearer);
  if (token) {
    return {
      subject: `token:${token.subject}`,
      allowedEntities: async refs =>
        new Set(refs.filter(ref => token.entities.includes(ref))),
    };
  }
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const [decision] = await permissions.authorize(
    [{ permission: sloPushPermission }],
    { credentials },
  );
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError('Pushing events needs permission slo.push');
  }
  return {
    subject: auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : `service:${
          auth.isPrincipal(credentials, 'service')
            ? credentials.principal.subject
            : 'unknown'
        }`,
    allowedEntities: async refs => {
      const decisions = await permissions.authorize(
        refs.map(resourceRef => ({
          permission: catalogEntityReadPermission,
          resourceRef,
        })),
        { credentials },
      );
      const isAllowed = (index: number) =>
        decisions[index].result === AuthorizeResult.ALLOW;
      return new Set(refs.filter((_, index) => isAllowed(index)));
    },
  };
}
