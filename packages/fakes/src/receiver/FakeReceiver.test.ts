import { Webhook } from 'standardwebhooks';
import { FakeReceiver } from './FakeReceiver';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const at = 1_800_000_000_000;
const text = JSON.stringify({
  type: 'alert.triggered',
  timestamp: '2026-11-24T10:00:00Z',
  data: { id: 1 },
});

function post(
  receiver: FakeReceiver,
  { body = text, id = 'msg_1', signedAt = at, key = secret } = {},
) {
  const signature = new Webhook(key).sign(id, new Date(signedAt), text);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(signedAt / 1_000),
    'webhook-signature': `v1,AAAA ${signature}`,
  };
  const bytes = Buffer.from(body);
  return receiver.handle({
    method: 'POST',
    path: '/',
    headers,
    body: bytes,
    at,
  });
}

it('takes what the reference library signed, once per id', () => {
  const receiver = new FakeReceiver({ secrets: [secret] });
  expect(post(receiver)?.status).toBe(204);
  expect(post(receiver)?.status).toBe(204);
  expect(receiver.messages).toMatchObject([
    { id: 'msg_1', type: 'alert.triggered', copies: 2 },
  ]);
  expect(receiver.violations).toEqual([]);
});

it.each([
  ['changed bytes', { body: `${text} ` }, 401],
  ['another secret', { key: `whsec_${btoa('x'.repeat(24))}` }, 401],
  ['a dot in the id', { id: 'msg.1' }, 400],
  ['an old time', { signedAt: at - 301_000 }, 400],
])('refuses %s', (_, change, status) => {
  const receiver = new FakeReceiver({ secrets: [secret] });
  expect(post(receiver, change)?.status).toBe(status);
  expect(receiver.messages).toEqual([]);
  expect(receiver.violations).toHaveLength(1);
});
