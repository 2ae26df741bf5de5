import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPagerDutyConfig } from './config';

const key = 'k'.repeat(32);
const service = { name: 'payments', routingKey: key };

function read(pagerduty: JsonObject) {
  return readPagerDutyConfig(new ConfigReader({ slo: { pagerduty } }));
}

it('needs nothing', () => {
  const none = { services: [], webhookSecrets: [] };
  expect(readPagerDutyConfig(new ConfigReader({}))).toEqual(none);
});

it.each([
  [{}, 'https://events.pagerduty.com'],
  [{ region: 'eu' }, 'https://events.eu.pagerduty.com'],
  [{ baseUrl: 'http://127.0.0.1:7020/' }, 'http://127.0.0.1:7020'],
])('reads %j as %s', (more, baseUrl) => {
  const { services } = read({ services: [{ ...service, ...more }] });
  expect(services).toEqual([
    {
      ...service,
      previousRoutingKeys: [],
      baseUrl,
      perMinute: 120,
      changeEvents: true,
    },
  ]);
});

it.each([
  [{}, true],
  [{ changeEvents: false }, false],
  [{ routingKey: `R${'k'.repeat(31)}` }, false],
])('tells of changes by %j: %j', (more, changeEvents) => {
  const { services } = read({ services: [{ ...service, ...more }] });
  expect(services).toMatchObject([{ changeEvents }]);
});

it.each<{ services: JsonObject[]; message: string }>([
  {
    services: [{ ...service, routingKey: 'hush-hush' }],
    message:
      'slo.pagerduty.services[0].routingKey has 9 characters; an integration key has 32, none of them a space',
  },
  {
    services: [{ ...service, previousRoutingKeys: ['hush-hush'] }],
    message:
      'slo.pagerduty.services[0].previousRoutingKeys[0] has 9 characters',
  },
  {
    services: [{ ...service, name: 'a b' }],
    message: "services[0].name is 'a b'; letters, digits",
  },
  {
    services: [service, { ...service, routingKey: 'o'.repeat(32) }],
    message: "slo.pagerduty.services[1].name 'payments' is used twice",
  },
  {
    services: [service, { ...service, name: 'other' }],
    message: "services[1].routingKey is that of 'payments'",
  },
  {
    services: [{ ...service, region: 'mars' }],
    message: "services[0].region is 'mars'; it is us or eu",
  },
  {
    services: [{ ...service, baseUrl: 'https://user:hush-hush@x.example' }],
    message: 'services[0].baseUrl is not an http or https address',
  },
  {
    services: [{ ...service, perMinute: 0 }],
    message: 'services[0].perMinute is 0; it is above 0',
  },
  {
    services: [
      { ...service, routingKey: `R${'k'.repeat(31)}`, changeEvents: true },
    ],
    message: 'services[0].changeEvents is true, and routingKey is that of a',
  },
])('refuses: $message', ({ services, message }) => {
  expect(() => read({ services })).toThrow(message);
  expect(() => read({ services })).not.toThrow(/hush-hush|kkkk/);
});
