import { mockServices } from '@backstage/backend-test-utils';
import { NotificationEvent } from '@nines/backstage-plugin-slo-common';
import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { SendRequest } from '@nines/backstage-plugin-slo-node';
import { startFakePagerDuty } from '@nines/fakes';
import { PagerDutyChannel } from './PagerDutyChannel';

const oldKey = 'o'.repeat(32);
const newKey = 'n'.repeat(32);
type Fake = Awaited<ReturnType<typeof startFakePagerDuty>>;
let fake: Fake;

beforeEach(async () => {
  fake = await startFakePagerDuty();
});

afterEach(() => fake.server.stop());

function channel(routingKey = newKey, previousRoutingKeys: string[] = []) {
  const { url: baseUrl } = fake.server;
  const name = 'payments';
  const service = {
    name,
    routingKey,
    previousRoutingKeys,
    baseUrl,
    perMinute: 100,
    changeEvents: true,
  };
  const logger = mockServices.logger.mock();
  return new PagerDutyChannel({ services: [service], logger });
}

function request(
  event: NotificationEvent,
  more: Partial<SendRequest> = {},
): SendRequest {
  return {
    notification: aNotification({ event }),
    destination: 'payments',
    state: undefined,
    minimal: false,
    signal: new AbortController().signal,
    ...more,
  };
}

it('opens, acknowledges and resolves one incident', async () => {
  const opened = await channel().send(request('triggered'));
  expect(opened).toMatchObject({ outcome: 'delivered', status: 202 });
  const state = opened.outcome === 'delivered' ? opened.state : undefined;
  for (const event of ['updated', 'acknowledged', 'resolved'] as const) {
    const told = await channel().send(request(event, { state }));
    expect(told).toMatchObject({ outcome: 'delivered', state });
  }
  const { incidents, dropped, violations } = fake.pagerduty;
  expect(incidents.all.map(({ status }) => status)).toEqual(['resolved']);
  expect([dropped, violations]).toEqual([0, []]);
});

it('B25: sends a page whose details are too large without them, and says so', async () => {
  const notification = aNotification({
    occurrences: [aNotified(), aNotified({ sentence: 'x'.repeat(600_000) })],
  });
  const told = await channel().send(request('triggered', { notification }));
  expect(told).toMatchObject({ outcome: 'delivered', isCut: true });
  const [{ body }] = fake.server.journal;
  expect(JSON.parse(body).payload.custom_details).toEqual({
    note: expect.stringContaining('larger than the 512 KB'),
  });
  expect(fake.pagerduty.violations).toEqual([]);
  const small = await channel().send(request('triggered'));
  expect(small).not.toHaveProperty('isCut');
});

it('resolves an incident by the key that opened it, after the key was changed', async () => {
  const opened = await channel(oldKey).send(request('triggered'));
  const state = opened.outcome === 'delivered' ? opened.state : undefined;
  const rotated = channel(newKey, [oldKey]);
  await rotated.send(request('resolved', { state }));
  expect(fake.pagerduty.incidents.all).toMatchObject([{ status: 'resolved' }]);
});

it('says so where that key is gone, instead of a resolve that PagerDuty ignores', async () => {
  const opened = await channel(oldKey).send(request('triggered'));
  const state = opened.outcome === 'delivered' ? opened.state : undefined;
  expect(await channel().send(request('resolved', { state }))).toEqual({
    outcome: 'badDestination',
    message: expect.stringContaining('Add it to previousRoutingKeys'),
  });
  const again = await channel().send(request('escalated', { state }));
  expect(again).toMatchObject({ outcome: 'delivered' });
  expect(fake.pagerduty.incidents.all).toHaveLength(2);
});

it('keeps no key in state, description or message', async () => {
  const { destinations } = channel();
  const answer = { status: 400, body: `bad key ${newKey}` };
  fake.server.script({ kind: 'answer', answer });
  const refused = await channel().send(request('triggered'));
  expect(refused).toMatchObject({
    outcome: 'badPayload',
    message: 'HTTP status 400: bad key [redacted]',
  });
  const delivered = await channel().send(request('triggered'));
  const told = JSON.stringify([destinations, refused, delivered]);
  expect(told).not.toContain(newKey);
  expect(destinations[0].description).toBe('PagerDuty, integration key …nnnn');
});

it.each([
  [{ status: 429 }, 'throttled'],
  [{ status: 500 }, 'transient'],
  [{ status: 403 }, 'badDestination'],
  [{ status: 302, headers: { location: '/v2/enqueue' } }, 'badDestination'],
])('answers what %j means', async (answer, outcome) => {
  fake.server.script({ kind: 'answer', answer });
  const told = await channel().send(request('triggered'));
  expect(told).toMatchObject({ outcome });
  expect(fake.server.journal).toHaveLength(1);
});

it('F02: sends the same bytes again after an answer was lost, and there is one incident', async () => {
  fake.server.script({ kind: 'dropAfter' });
  const lost = await channel().send(request('triggered'));
  expect(lost).toMatchObject({ outcome: 'transient', reason: 'other' });
  await channel().send(request('triggered'));
  const [first, second] = fake.server.journal;
  expect(second.body).toBe(first.body);
  expect(fake.pagerduty.incidents.all).toHaveLength(1);
});

it('knows only its services', async () => {
  const destination = 'gone';
  const told = await channel().send(request('triggered', { destination }));
  expect(told).toEqual({
    outcome: 'badDestination',
    message: expect.stringContaining("has no 'gone' any more"),
  });
});

it.each(['https://portal.example/slo', '//evil.example', undefined])(
  'tells of a change beside the incidents, with the link %s',
  async link => {
    const told = await channel().sendChange({
      destination: 'payments',
      summary: 'Objective of Checkout:\n99 % to 99.5 %\ud83d',
      entityRef: 'component:default/checkout',
      at: 1_800_000_000_000,
      link,
      signal: new AbortController().signal,
    });
    expect(told).toEqual({ outcome: 'delivered', status: 202 });
    expect(fake.pagerduty.changes).toMatchObject([
      { summary: 'Objective of Checkout: 99 % to 99.5 %\ufffd' },
    ]);
    expect(fake.pagerduty.incidents.all).toEqual([]);
    expect(fake.pagerduty.violations).toEqual([]);
  },
);
