import { NotificationEvent } from '@nines/backstage-plugin-slo-common';
import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { DeliveryOutcome, SendRequest } from '@nines/backstage-plugin-slo-node';
import { startFakeSlack } from '@nines/fakes';
import { SlackChannel } from './SlackChannel';

const token = 'xoxb-hush-hush';
type Fake = Awaited<ReturnType<typeof startFakeSlack>>;
let fake: Fake;
let channel: SlackChannel;

beforeEach(async () => {
  fake = await startFakeSlack({ tokens: [token] });
  const { url } = fake.server;
  channel = new SlackChannel({
    canAct: true,
    channels: [
      {
        name: 'alerts',
        form: 'api',
        token,
        channel: '#alerts',
        apiUrl: `${url}/api/`,
        perMinute: 50,
      },
      {
        name: 'small',
        form: 'webhook',
        webhookUrl: `${url}/services/T1/B1/hushhush`,
        perMinute: 50,
      },
    ],
  });
});

afterEach(() => fake.server.stop());

function request(
  event: NotificationEvent,
  more: Partial<SendRequest> = {},
): SendRequest {
  const status = event === 'resolved' ? 'resolved' : 'firing';
  return {
    notification: aNotification({
      event,
      occurrences: [aNotified({ status })],
    }),
    destination: 'alerts',
    state: undefined,
    minimal: false,
    signal: new AbortController().signal,
    ...more,
  };
}

function stateOf(outcome: DeliveryOutcome) {
  return outcome.outcome === 'delivered' ? outcome.state : undefined;
}

it('keeps one message per alert up to date and threads what happens', async () => {
  const state = stateOf(await channel.send(request('triggered')));
  expect(state).toMatchObject({ channel: 'C0FAKE001' });
  const escalated = await channel.send(request('escalated', { state }));
  expect(stateOf(escalated)).toEqual(state);
  await channel.send(request('resolved', { state }));
  const [first, ...replies] = fake.slack.messages.all;
  expect(first).toMatchObject({ edits: 2, threadTs: undefined });
  expect(first.text).toMatch(/^Resolved: Page/);
  expect(replies).toMatchObject([
    { text: 'Nobody acted: escalated', isBroadcast: true, threadTs: first.ts },
    { text: 'Resolved: it is over', isBroadcast: false, threadTs: first.ts },
  ]);
  expect(fake.slack.violations).toEqual([]);
});

it('posts anew where the message of before is gone', async () => {
  const state = { channel: 'C0FAKE001', ts: '1700000000.000001' };
  const told = await channel.send(request('updated', { state }));
  expect(told.outcome).toBe('delivered');
  expect(stateOf(told)).not.toEqual(state);
  expect(fake.slack.messages.all).toHaveLength(1);
});

it('sends the text alone in its smallest form', async () => {
  await channel.send(request('triggered', { minimal: true }));
  expect(fake.slack.messages.all).toMatchObject([{ blocks: [] }]);
});

it('says with each message which one it is, to tell a repeated one', async () => {
  await channel.send(request('triggered'));
  expect(JSON.parse(fake.server.journal[0].body).metadata).toEqual({
    event_type: 'nines_alert',
    event_payload: {
      id: 'a'.repeat(64),
      group: 'occ-00000000000000000001',
    },
  });
});

it.each([
  ['rate_limited', 'throttled'],
  ['internal_error', 'transient'],
  ['fatal_error', 'transient'],
  ['invalid_blocks', 'badPayload'],
  ['msg_blocks_too_long', 'badPayload'],
  ['never_heard_of', 'badPayload'],
  ['toString', 'badPayload'],
  ['channel_not_found', 'badDestination'],
  ['token_revoked', 'badDestination'],
])('answers what 200 with %s means', async (error, outcome) => {
  const answer = { status: 200, body: { ok: false, error } };
  fake.server.script({ kind: 'answer', answer });
  expect(await channel.send(request('triggered'))).toMatchObject({ outcome });
});

it('F23: rests for as long as Slack asks', async () => {
  const headers = { 'retry-after': '30' };
  fake.server.script({ kind: 'answer', answer: { status: 429, headers } });
  expect(await channel.send(request('triggered'))).toMatchObject({
    outcome: 'throttled',
    retryAfterMs: 30_000,
  });
  expect(fake.server.journal).toHaveLength(1);
});

it('takes a login page for no answer of Slack', async () => {
  const answer = { status: 200, body: '<html>Sign in</html>' };
  fake.server.script({ kind: 'answer', answer, times: 2 });
  for (const destination of ['alerts', 'small']) {
    const told = await channel.send(request('triggered', { destination }));
    expect(told).toMatchObject({ outcome: 'transient' });
  }
});

describe('by an incoming webhook', () => {
  const small = { destination: 'small' };

  it('posts each change as a message without a button', async () => {
    await channel.send(request('triggered', small));
    await channel.send(request('resolved', small));
    expect(fake.slack.messages.all.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Firing/),
      expect.stringMatching(/^Resolved/),
    ]);
    const { body } = fake.server.journal[0];
    expect(body).not.toContain('nines.acknowledge');
    expect(fake.slack.violations).toEqual([]);
  });

  it.each([
    [{ status: 404, body: 'no_service' }, 'badDestination'],
    [{ status: 410, body: 'channel_is_archived' }, 'badDestination'],
    [{ status: 403, body: 'action_prohibited' }, 'badDestination'],
    [{ status: 400, body: 'invalid_blocks' }, 'badPayload'],
    [{ status: 500, body: 'rollup_error' }, 'transient'],
  ])('answers what %j means', async (answer, outcome) => {
    fake.server.script({ kind: 'answer', answer });
    const told = await channel.send(request('triggered', small));
    expect(told).toMatchObject({ outcome });
  });
});

it.each(['alerts', 'small'])('tells no secret of %s', async destination => {
  const secret = destination === 'alerts' ? token : '/services/T1/B1/hushhush';
  const answer = { status: 400, body: `no ${secret}` };
  fake.server.script({ kind: 'answer', answer });
  const told = await channel.send(request('triggered', { destination }));
  expect(told).toMatchObject({ message: 'HTTP status 400: no [redacted]' });
  const { destinations } = channel;
  expect(JSON.stringify(destinations)).not.toMatch(/hush-hush|hushhush/);
});
