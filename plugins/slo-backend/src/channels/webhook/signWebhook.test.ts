import { Webhook } from 'standardwebhooks';
import { signWebhook } from './signWebhook';

const body =
  '{"type":"incident.opened","timestamp":"2026-11-22T10:00:00Z","data":{"id":"inc_1"}}';
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W';
const at = 1_674_087_231_999;

it('signs as the published vector says', () => {
  expect(signWebhook({ id, at, body, secrets: [secret] })).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1674087231',
    'webhook-signature': 'v1,9XrzRFKZXmeok/3XKNsDxEm4q6ATVMA+a0/EP1RMOUM=',
  });
});

it('signs with both secrets while one is rotated, as the reference library does with each', () => {
  const other = `whsec_${Buffer.from('y'.repeat(24)).toString('base64')}`;
  const text = 'ünïcode 😀';
  const headers = signWebhook({ id, at, body: text, secrets: [secret, other] });
  const seconds = new Date(1_674_087_231_000);
  expect(headers['webhook-signature'].split(' ')).toEqual(
    [secret, other].map(each => new Webhook(each).sign(id, seconds, text)),
  );
});
