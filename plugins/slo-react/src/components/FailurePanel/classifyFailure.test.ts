import { ResponseError } from '@backstage/errors';
import { entitySlosResponse } from '@nines/backstage-plugin-slo-common';
import { Failure, classifyFailure } from './classifyFailure';

/** An error as the client throws it for an answer with this status and body. */
async function answered(status: number, body?: object): Promise<Error> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'Status',
    headers: new Headers(body && { 'content-type': 'application/json' }),
    text: async () => text,
    json: async () => body,
  } as never);
}

const written = (name: string) => ({
  error: { name, message: 'why' },
  request: { method: 'GET', url: '/' },
  response: { statusCode: 404 },
});

it.each<{ status: number; body?: object; failure: Failure }>([
  { status: 401, failure: 'unauthenticated' },
  { status: 403, failure: 'forbidden' },
  { status: 404, body: written('NotFoundError'), failure: 'notFound' },
  { status: 404, failure: 'notInstalled' },
  { status: 429, failure: 'busy' },
  { status: 500, failure: 'other' },
  { status: 503, failure: 'unreachable' },
])('$status is $failure', async ({ status, body, failure }) => {
  expect(classifyFailure(await answered(status, body))).toBe(failure);
});

it('knows a network that is gone', () => {
  expect(classifyFailure(new TypeError('Failed to fetch'))).toBe('unreachable');
});

it('knows an answer of another version', () => {
  const { error } = entitySlosResponse.safeParse({ objectives: 'none' });
  expect(error && classifyFailure(error)).toBe('drifted');
});
