import { ConfigReader } from '@backstage/config';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { AlertNotification } from '@nines/backstage-plugin-slo-common';
import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { NotificationsChannel } from './NotificationsChannel';
import { readRecipients } from './readRecipients';

const recipients = [
  { name: 'owners', owners: true, entities: [] },
  { name: 'sre', owners: false, entities: ['group:default/sre'] },
];

function setUp(fail?: () => Promise<void>) {
  const sent: NotificationSendOptions[] = [];
  const channel = new NotificationsChannel({
    recipients,
    timeoutMs: 20,
    service: {
      async send(options) {
        sent.push(options);
        await fail?.();
      },
    },
  });
  const send = (change: Partial<AlertNotification>, destination = 'owners') =>
    channel.send({
      notification: aNotification(change),
      destination,
      state: undefined,
      minimal: false,
      signal: new AbortController().signal,
    });
  return { sent, send };
}

it('is one notification per group, which later messages bring up to date', async () => {
  const { sent, send } = setUp();
  expect(await send({})).toEqual({ outcome: 'delivered' });
  await send({ event: 'resolved' });
  expect(sent[0]).toEqual({
    recipients: { type: 'entity', entityRef: ['group:default/payments'] },
    payload: {
      title: 'Firing: Page: Checkout success of Checkout',
      description: aNotified().sentence,
      link: 'https://portal.example/slo/alerts/occ-00000000000000000001',
      severity: 'critical',
      topic: 'SLO alerts',
      scope: 'incident:occ-00000000000000000001',
    },
  });
  expect(sent[1].payload).toMatchObject({
    severity: 'low',
    scope: 'incident:occ-00000000000000000001',
  });
});

it('tells whom the config names', async () => {
  const { sent, send } = setUp();
  await send({}, 'sre');
  const entityRef = ['group:default/sre'];
  expect(sent[0].recipients).toEqual({ type: 'entity', entityRef });
});

it('says that there is nobody to tell', async () => {
  const { sent, send } = setUp();
  const occurrences = [aNotified({ owner: undefined })];
  expect(await send({ occurrences })).toMatchObject({ outcome: 'badPayload' });
  expect(sent).toEqual([]);
});

it.each([
  ['Request failed with status 400', 'badPayload'],
  ['Request failed with status 403', 'badDestination'],
  ['Request failed with status 429', 'throttled'],
  ['Request failed with status 500', 'transient'],
  ['fetch failed', 'transient'],
])('answers what "%s" means', async (text, outcome) => {
  const { send } = setUp(async () => {
    throw new Error(`Failed to send notifications: Error: ${text}`);
  });
  expect(await send({})).toMatchObject({ outcome });
});

it('F26: does not wait for ever', async () => {
  const { send } = setUp(() => new Promise(() => {}));
  expect(await send({})).toMatchObject({
    outcome: 'transient',
    reason: 'contextDeadlineExceeded',
  });
});

it.each([
  [{ name: 'x' }, 'needs entities, or owners: true'],
  [{ name: 'a b', owners: true }, "name is 'a b'"],
  [{ name: 'x', entities: ['nobody'] }, "entities has 'nobody'"],
])('refuses the recipients %j', (entry, message) => {
  const slo = { notifications: { recipients: [entry] } };
  expect(() => readRecipients(new ConfigReader({ slo }))).toThrow(message);
});
