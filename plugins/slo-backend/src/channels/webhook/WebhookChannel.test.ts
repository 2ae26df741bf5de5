import { aNotification } from '@nines/backstage-plugin-slo-common/testUtils';
import { SendRequest } from '@nines/backstage-plugin-slo-node';
import { startFakeReceiver } from '@nines/fakes';
import { WebhookChannel } from './WebhookChannel';

const at = 1_800_000_000_000;
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
type Fake = Awaited<ReturnType<typeof startFakeReceiver>>;
let fake: Fake;
let now: number;

beforeEach(async () => {
  now = at;
  fake = await startFakeReceiver({ secrets: [secret], now: () => now });
});

afterEach(() => fake.server.stop());

function send(
  more: Partial<SendRequest> = {},
  url = `${fake.server.url}/hook/abc`,
) {
  const endpoint = {
    name: 'ops',
    url,
    secrets: [secret],
    scope: url.includes('localhost')
      ? ('public' as const)
      : ('private' as const),
    perMinute: 60,
  };
  const channel = new WebhookChannel({
    endpoints: [endpoint],
    now: async () => now,
  });
  return channel.send({
    notification: aNotification(),
    destination: 'ops',
    state: undefined,
    minimal: false,
    signal: new AbortController().signal,
    ...more,
  });
}

it('sends what a strict receiver verifies', async () => {
  expect(await send()).toEqual({ outcome: 'delivered', status: 204 });
  expect(fake.receiver.messages).toMatchObject([
    { id: `msg_${'a'.repeat(64)}`, type: 'alert.triggered' },
  ]);
  expect(fake.receiver.violations).toEqual([]);
});

it('F02: sends the same id and bytes again, dated and signed anew', async () => {
  fake.server.script({ kind: 'dropAfter' });
  expect(await send()).toMatchObject({ outcome: 'transient' });
  now += 600_000;
  expect(await send()).toMatchObject({ outcome: 'delivered' });
  const [first, second] = fake.server.journal;
  expect(second.body).toBe(first.body);
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(Number(second.headers['webhook-timestamp'])).toBe(now / 1_000);
  expect(fake.receiver.messages).toMatchObject([{ copies: 2 }]);
  expect(fake.receiver.violations).toEqual([]);
});

it('B17: does not follow a redirect to cloud metadata', async () => {
  const headers = { location: 'http://169.254.169.254/' };
  fake.server.script({ kind: 'answer', answer: { status: 302, headers } });
  expect(await send()).toEqual({
    outcome: 'badDestination',
    status: 302,
    message: 'Redirects are not followed (HTTP status 302)',
  });
  expect(fake.server.journal).toHaveLength(1);
});

it('B15: connects nowhere for a name that leads to this machine', async () => {
  const { port } = fake.server;
  expect(await send({}, `http://localhost:${port}/`)).toEqual({
    outcome: 'badDestination',
    message: expect.stringContaining('Destination address is not allowed'),
  });
  expect(fake.server.journal).toEqual([]);
});

it.each([
  [410, 'badDestination'],
  [413, 'badPayload'],
  [429, 'throttled'],
  [504, 'transient'],
])('answers what %s means', async (status, outcome) => {
  fake.server.script({ kind: 'answer', answer: { status } });
  expect(await send()).toMatchObject({ outcome, status });
});

it('repeats neither secret nor path of what it is answered', async () => {
  const body = `${secret} ${fake.server.url}/hook/abc /hook/abc`;
  fake.server.script({ kind: 'answer', answer: { status: 400, body } });
  expect(await send()).toMatchObject({
    message: 'HTTP status 400: [redacted] [redacted] [redacted]',
  });
});
