import {
  aSimulation,
  aWireSilence,
  anAlertList,
  anAlertResponse,
  anExternalAlertsResponse,
} from '../testUtils';
import { AlertClient } from './AlertClient';

type Sent = { method: string; path: string; body: unknown };

/** A client, what it sent, and the one answer that it gets. */
function aClient(answer: unknown = {}, status = 200) {
  const sent: Sent[] = [];
  const fetchApi = {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const { method = 'GET', body } = init ?? {};
      sent.push({
        method,
        path: String(input).replace('plugin://slo', ''),
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      });
      const headers = { 'Content-Type': 'application/json' };
      return new Response(JSON.stringify(answer), { status, headers });
    },
  };
  return { client: new AlertClient({ fetchApi }), sent };
}

const queued = { deliveryId: 'delivery-1' };

it.each<{
  name: string;
  answer: unknown;
  ask: (client: AlertClient) => Promise<unknown>;
  sends: Sent;
}>([
  {
    name: 'a list, with the filters that are set',
    answer: anAlertList(),
    ask: client =>
      client.listAlerts({ status: ['firing', 'resolved'], search: '' }),
    sends: {
      method: 'GET',
      path: '/alerts?status=firing&status=resolved',
      body: undefined,
    },
  },
  {
    name: 'the alerts that can fire, from where it left off',
    answer: { items: [], next: null },
    ask: client => client.listAlertDefinitions({ after: 'a b', limit: 10 }),
    sends: {
      method: 'GET',
      path: '/alert-definitions?after=a+b&limit=10',
      body: undefined,
    },
  },
  {
    name: 'an alert whose id must be encoded',
    answer: anAlertResponse(),
    ask: client => client.getAlert('../secrets?x'),
    sends: {
      method: 'GET',
      path: '/alerts/..%2Fsecrets%3Fx',
      body: undefined,
    },
  },
  {
    name: 'the alerts of an entity',
    answer: {
      entityRef: 'component:default/checkout',
      open: [],
      recent: [],
      asOf: null,
    },
    ask: client => client.getEntityAlerts('Component:default/Checkout'),
    sends: {
      method: 'GET',
      path: '/entities/component/default/checkout/alerts',
      body: undefined,
    },
  },
  {
    name: 'the alerts of others on an entity',
    answer: anExternalAlertsResponse(),
    ask: client => client.getExternalAlerts('Component:default/Checkout'),
    sends: {
      method: 'GET',
      path: '/entities/component/default/checkout/external-alerts',
      body: undefined,
    },
  },
  {
    name: 'an acknowledgement',
    answer: {},
    ask: client => client.moveAlert('occ-1', 'acknowledge', { note: 'mine' }),
    sends: {
      method: 'POST',
      path: '/alerts/occ-1/acknowledge',
      body: { note: 'mine' },
    },
  },
  {
    name: 'a note',
    answer: {},
    ask: client => client.addAlertNote('occ-1', 'it is the provider'),
    sends: {
      method: 'POST',
      path: '/alerts/occ-1/notes',
      body: { note: 'it is the provider' },
    },
  },
  {
    name: 'a silence',
    answer: aWireSilence(),
    ask: client =>
      client.createSilence({
        matchers: { slo: ['availability'] },
        endsAt: '2026-11-20T13:00:00.000Z',
        reason: 'Fire drill',
      }),
    sends: {
      method: 'POST',
      path: '/silences',
      body: {
        matchers: { slo: ['availability'] },
        endsAt: '2026-11-20T13:00:00.000Z',
        reason: 'Fire drill',
      },
    },
  },
  {
    name: 'a simulation',
    answer: aSimulation(),
    ask: client =>
      client.simulateEscalation({ slo: 'component:default/checkout/x' }),
    sends: {
      method: 'GET',
      path: '/escalation/simulate?slo=component%3Adefault%2Fcheckout%2Fx',
      body: undefined,
    },
  },
  {
    name: 'a test message to a destination whose name must be encoded',
    answer: queued,
    ask: client => client.testDestination('slack:#payments'),
    sends: {
      method: 'POST',
      path: '/destinations/slack%3A%23payments/test',
      body: {},
    },
  },
  {
    name: 'a re-drive',
    answer: queued,
    ask: client => client.redriveDelivery('delivery-1'),
    sends: {
      method: 'POST',
      path: '/deliveries/delivery-1/redrive',
      body: {},
    },
  },
  {
    name: 'the rules of an SLO',
    answer: { format: 'operator', file: 'x.yaml', text: '', warnings: [] },
    ask: client =>
      client.getRules(
        { entityRef: 'component:default/checkout', slo: 'x' },
        'operator',
      ),
    sends: {
      method: 'GET',
      path: '/slos/component/default/checkout/x/rules?format=operator',
      body: undefined,
    },
  },
])('asks for $name', async ({ answer, ask, sends }) => {
  const { client, sent } = aClient(answer);
  await ask(client);
  expect(sent).toEqual([sends]);
});

it('fails where the backend speaks another version', async () => {
  const { client } = aClient({ ...anAlertResponse(), status: 'asleep' });
  await expect(client.getAlert('occ-1')).rejects.toThrow(/status/);
});

it('says what the backend refused', async () => {
  const { client } = aClient(
    {
      error: { name: 'ConflictError', message: 'It has ended' },
      response: { statusCode: 409 },
    },
    409,
  );
  await expect(client.moveAlert('occ-1', 'resolve', {})).rejects.toMatchObject({
    statusCode: 409,
    cause: { message: 'It has ended' },
  });
});
