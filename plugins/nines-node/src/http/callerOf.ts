import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { Caller } from '../access/EntityAccess';

/** Who asks: a user or a service. @throws AuthenticationError, NotAllowedError @public */
export async function callerOf(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Caller> {
  const allow = ['user', 'service'] as ('user' | 'service')[];
  return { credentials: await httpAuth.credentials(request, { allow }) };
}
