import { PostmortemsClient } from '@nines/backstage-plugin-postmortems-common';
import { UsageError } from '../UsageError';

const TIMEOUT_MS = 60_000;

/**
 * The client of the portal's own frontends, speaking to the postmortems backend of a portal with a token.
 *
 * @throws UsageError for an address that is none, or a variable without a token
 */
export function portalClient(
  url: string,
  tokenVariable: string | undefined,
): PostmortemsClient {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(
      `"${url}" is no address; write it as "https://portal.example/api/postmortems".`,
    );
  }
  if (tokenVariable === undefined) {
    throw new UsageError(
      'Name the variable that holds the token: "--token-env NINES_TOKEN".',
    );
  }
  const token = process.env[tokenVariable]?.trim();
  if (!token) {
    throw new UsageError(`The variable ${tokenVariable} holds no token.`);
  }
  const base = url.replace(/\/+$/, '');
  const call: typeof fetch = (input, init) => {
    const target = String(input).replace(/^plugin:\/\/postmortems/, base);
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(target, {
      ...init,
      headers,
      // a token goes to nobody but the address that was given
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  };
  return new PostmortemsClient({ fetchApi: { fetch: call } });
}

/** Why a portal did not do it, in one line. */
export function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
