import { AlertInbox, InboundAction } from '@nines/backstage-plugin-slo-node';
import { webhookOf } from '@nines/fakes';
import { createPagerDutyInbound } from './createPagerDutyInbound';

const at = Date.parse('2026-11-24T10:00:00Z');
const incident = {
  id: 'PFAKE1',
  dedupKey: 'bs1:occ-1',
  status: 'acknowledged' as const,
  summary: 'Page',
};
const secrets = ['now-valid', 'rotated-in'];

function setUp() {
  const accepted: InboundAction[] = [];
  const inbox: AlertInbox = {
    async accept(action) {
      const isKnown = accepted.some(
        ({ externalId }) => externalId === action.externalId,
      );
      accepted.push(action);
      return isKnown ? 'duplicate' : 'accepted';
    },
  };
  const route = createPagerDutyInbound({ secrets });
  const post = (message: {
    body: string;
    headers: Readonly<Record<string, string>>;
  }) => {
    const body = Buffer.from(message.body);
    return route.handle({ body, headers: message.headers, now: at }, inbox);
  };
  return { accepted, post };
}

function webhook(change: Partial<Parameters<typeof webhookOf>[0]> = {}) {
  return webhookOf({
    incident,
    eventType: 'incident.acknowledged',
    by: 'Ada',
    at,
    secrets: ['now-valid'],
    eventId: 'event-1',
    ...change,
  });
}

it.each([
  ['acknowledged', 'acknowledge'],
  ['unacknowledged', 'unacknowledge'],
  ['resolved', 'resolve'],
] as const)('takes %s', async (type, action) => {
  const { accepted, post } = setUp();
  const answer = await post(webhook({ eventType: `incident.${type}` }));
  expect(answer).toEqual({ status: 202, body: { outcome: 'accepted' } });
  expect(accepted).toEqual([
    {
      source: 'pagerduty',
      externalId: 'event-1',
      groupId: 'occ-1',
      action,
      occurredAt: at,
      actor: 'Ada (PagerDuty)',
    },
  ]);
});

it('B35: answers 202 to a replay', async () => {
  const { post } = setUp();
  await post(webhook());
  expect(await post(webhook())).toMatchObject({
    status: 202,
    body: { outcome: 'duplicate' },
  });
});

it('takes either secret while one is rotated', async () => {
  const { post } = setUp();
  const signed = webhook({ secrets: ['long-gone', 'rotated-in'] });
  expect((await post(signed)).status).toBe(202);
});

it.each([
  ['another secret', webhook({ secrets: ['guessed'] })],
  ['no signature', { ...webhook(), headers: {} }],
  ['changed bytes', { ...webhook(), body: `${webhook().body} ` }],
  [
    'another version',
    {
      ...webhook(),
      headers: {
        'x-pagerduty-signature': webhook().headers[
          'x-pagerduty-signature'
        ].replace('v1=', 'v0='),
      },
    },
  ],
])('refuses %s before it reads the body', async (_, bad) => {
  const { accepted, post } = setUp();
  expect((await post(bad)).status).toBe(401);
  expect(accepted).toEqual([]);
});

it.each([
  ['an incident of others', { incident: { ...incident, dedupKey: 'srv1' } }],
  ['what is not acted on', { eventType: 'incident.annotated' }],
  ['a ping', { eventType: 'pagey.ping' }],
  ['a name of every object', { eventType: 'toString' }],
])('answers 202 to %s, so that the subscription stays', async (_, change) => {
  const { accepted, post } = setUp();
  const answer = await post(webhook(change));
  expect(answer).toEqual({ status: 202, body: { outcome: 'ignored' } });
  expect(accepted).toEqual([]);
});
