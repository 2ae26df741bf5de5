import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { InboundAction, InboxAnswer } from '@nines/backstage-plugin-slo-node';
import { clickOf, startFakeSlack } from '@nines/fakes';
import { createSlackInbound } from './createSlackInbound';
import { createUserLookup } from './createUserLookup';
import { verifySlack } from './verifySlack';

const at = Date.parse('2026-11-24T10:00:00Z');
const signingSecret = 'a-signing-secret';
const user = (name: string, id: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, annotations: { 'slack.com/user-id': id } },
  spec: {},
});
const entities = [
  user('jane', 'U0JANE'),
  user('twin', 'U0TWIN'),
  user('twin2', 'U0TWIN'),
  user('lower', 'u0lower'),
];
const button = (action_id: string, label: string, value?: string) => ({
  type: 'button' as const,
  action_id,
  text: { type: 'plain_text' as const, text: label },
  ...(value !== undefined && { value }),
});
const message = {
  channel: 'C0FAKE001',
  ts: '1700000000.000001',
  blocks: [
    {
      type: 'actions' as const,
      elements: [
        button('nines.acknowledge', 'Acknowledge', 'occ-1'),
        button('nines.open.alert', 'Alert'),
      ],
    },
  ],
};

function setUp(answer: InboxAnswer = 'accepted', origins: string[] = []) {
  const accepted: InboundAction[] = [];
  const route = createSlackInbound({
    signingSecrets: ['rotated-away', signingSecret],
    userOf: createUserLookup({
      users: new Map([['U0MAPPED', 'user:default/joe']]),
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
    }),
    origins,
  });
  const inbox = {
    async accept(action: InboundAction) {
      accepted.push(action);
      return answer;
    },
  };
  const post = (request: ReturnType<typeof click>, now = at) => {
    const body = Buffer.from(request.body);
    return route.handle({ body, headers: request.headers, now }, inbox);
  };
  return { accepted, post };
}

function click(change: Partial<Parameters<typeof clickOf>[0]> = {}) {
  const actionId = 'nines.acknowledge';
  const userId = 'U0JANE';
  return clickOf({ message, actionId, userId, at, signingSecret, ...change });
}

it.each([
  ['U0JANE', 'user:default/jane'],
  ['U0MAPPED', 'user:default/joe'],
])('acknowledges for %s as %s, if a responder', async (userId, actor) => {
  const { accepted, post } = setUp();
  expect(await post(click({ userId }))).toEqual({
    status: 200,
    body: { outcome: 'accepted' },
  });
  expect(accepted).toEqual([
    {
      source: 'slack',
      externalId: expect.stringContaining(userId),
      groupId: 'occ-1',
      action: 'acknowledge',
      occurredAt: at,
      actor,
      needsResponder: true,
    },
  ]);
});

it.each(['U0NOBODY', 'U0TWIN', 'U0LOWER'])(
  'refuses %s, who is no one user of the portal, and says so to them',
  async userId => {
    const { server, slack } = await startFakeSlack();
    const { accepted, post } = setUp('accepted', [server.url]);
    const responseUrl = `${server.url}/respond`;
    const answer = await post(click({ userId, responseUrl }));
    await server.stop();
    expect(answer).toEqual({ status: 200, body: { outcome: 'refused' } });
    expect(accepted).toEqual([]);
    expect(slack.ephemeral).toMatchObject([
      { text: expect.stringContaining('slack.com/user-id') },
    ]);
  },
);

it('tells who is no responder', async () => {
  const { server, slack } = await startFakeSlack();
  const { post } = setUp('refused', [server.url]);
  const answer = await post(click({ responseUrl: `${server.url}/respond` }));
  await server.stop();
  expect(answer).toEqual({ status: 200, body: { outcome: 'refused' } });
  expect(slack.ephemeral).toMatchObject([
    { text: expect.stringContaining('not a responder') },
  ]);
});

it('answers only to where Slack is', async () => {
  const { server } = await startFakeSlack();
  const { post } = setUp('refused');
  await post(click({ responseUrl: `${server.url}/respond` }));
  await server.stop();
  expect(server.journal).toEqual([]);
});

it('lets links be links', async () => {
  const { accepted, post } = setUp();
  const answer = await post(click({ actionId: 'nines.open.alert' }));
  expect(answer).toEqual({ status: 200, body: { outcome: 'ignored' } });
  expect(accepted).toEqual([]);
});

it.each([
  ['another secret', click({ signingSecret: 'guessed-secret' }), at],
  ['changed bytes', { ...click(), body: `${click().body}&x=1` }, at],
  ['a click of six minutes ago', click(), at + 301_000],
  ['a click of the future', click(), at - 301_000],
  ['no signature', { ...click(), headers: {} }, at],
])('refuses %s', async (_, request, now) => {
  const { accepted, post } = setUp();
  expect((await post(request, now)).status).toBe(401);
  expect(accepted).toEqual([]);
});

it('verifies what another implementation signed', () => {
  const valid =
    'v0=21344dde21f770fa1568dd14def16050065602ebc76cd041eced85b41c2fb19f';
  expect(
    verifySlack({
      body: Buffer.from('token=x&payload=%7B%7D'),
      headers: {
        'x-slack-signature': valid,
        'x-slack-request-timestamp': '1531420618',
      },
      secrets: ['8f742231b10e8888abcd99yyyzzz85a5'],
      now: 1_531_420_700_000,
    }),
  ).toBe(true);
});
