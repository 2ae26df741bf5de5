import { PostAnswer } from './postOnce';
import { classifyAnswer } from './classifyAnswer';

function answered(
  status: number,
  text = '',
  headers: Record<string, string> = {},
): PostAnswer {
  return { kind: 'answered', status, headers: new Headers(headers), text };
}

it.each([
  ...[200, 202, 204].map(status => ({ status, outcome: undefined })),
  ...[301, 302, 307].map(status => ({ status, outcome: 'badDestination' })),
  ...[401, 403, 404, 410].map(status => ({
    status,
    outcome: 'badDestination',
  })),
  ...[400, 409, 413, 422].map(status => ({ status, outcome: 'badPayload' })),
  ...[408, 425, 500, 502, 503, 504].map(status => ({
    status,
    outcome: 'transient',
  })),
  { status: 429, outcome: 'throttled' },
])('$status is $outcome', ({ status, outcome }) => {
  expect(classifyAnswer(answered(status), [])?.outcome).toBe(outcome);
});

it.each([429, 503])('%s with a time rests the destination', status => {
  const answer = answered(status, 'slow down', { 'retry-after': '30' });
  expect(classifyAnswer(answer, [])).toEqual({
    outcome: 'throttled',
    message: `HTTP status ${status}: slow down`,
    status,
    retryAfterMs: 30_000,
  });
});

it('says why nothing came back', () => {
  const reason = 'contextDeadlineExceeded';
  const failed = { kind: 'failed', reason, message: 'No answer' } as const;
  expect(classifyAnswer(failed, [])).toEqual({
    outcome: 'transient',
    reason,
    message: 'No answer',
  });
});

it('quotes an answer without the secrets in it, in any of their forms', () => {
  const secret = 'k"y/1';
  const text = `bad: ${secret} ${JSON.stringify({
    secret,
  })} ${encodeURIComponent(secret)} ${'x'.repeat(400)}`;
  const message = classifyAnswer(answered(400, text), [secret])?.outcome;
  expect(message).toBe('badPayload');
  const outcome = classifyAnswer(answered(400, text), [secret]);
  expect(JSON.stringify(outcome)).not.toMatch(/k"y|k\\\\"y|k%22y/);
  expect(JSON.stringify(outcome).length).toBeLessThan(320);
});

it('cuts no secret in half at the end of the excerpt', () => {
  const secret = 'a-long-secret-of-a-destination';
  const outcome = classifyAnswer(answered(400, `${'x'.repeat(190)}${secret}`), [
    secret,
  ]);
  expect(JSON.stringify(outcome)).not.toContain('a-long');
});
