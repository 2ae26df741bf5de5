import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Caller } from '@nines/backstage-plugin-nines-node';
import { Request } from 'express';

/** The person who asks: what somebody says that they did or saw, no service says for them. @throws AuthenticationError, NotAllowedError */
export async function userOf(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Caller> {
  const allow = ['user'] as 'user'[];
  return { credentials: await httpAuth.credentials(request, { allow }) };
}
