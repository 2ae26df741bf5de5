import { readFileSync } from 'node:fs';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readSloConfig } from './config';

const token = 'x'.repeat(24);
const read = (slo: JsonObject) =>
  readSloConfig(mockServices.rootConfig({ data: { slo } }));
const pushToken = (changes: JsonObject) => ({
  push: { tokens: [{ token, subject: 'ci', entities: [], ...changes }] },
});

it('needs nothing to be set', () => {
  expect(readSloConfig(mockServices.rootConfig())).toMatchObject({
    definitions: {
      mode: 'tolerant',
      schedule: { frequency: { minutes: 5 } },
      allowedHosts: [],
      sharedLocations: [],
      maxConcurrency: 10,
      limits: { timeoutMs: 20_000, maxFileBytes: 1_048_576, maxFiles: 500 },
    },
    policy: { minimumEvents: 100, minimumCoverage: 0.25 },
    push: { tokens: [], requestsPerMinute: 600 },
  });
});

it('takes what is set', () => {
  const config = read({
    definitions: {
      mode: 'strict',
      sharedLocations: ['dir:/srv/slo', 'url:https://example.com/slo'],
      timeout: '5s',
    },
    budget: { silentAfter: { hours: 1 } },
    retention: [
      { every: '1m', for: { days: 1 } },
      { every: { hours: 1 }, for: 'P35D' },
    ],
    ...pushToken({ entities: ['Component:Default/Checkout', 'api:payments'] }),
  });
  expect(config).toMatchObject({
    definitions: {
      mode: 'strict',
      limits: { timeoutMs: 5_000 },
      sharedLocations: [
        { text: 'dir:/srv/slo', type: 'dir', target: '/srv/slo' },
        { type: 'url', target: 'https://example.com/slo' },
      ],
    },
    policy: { silentAfter: 3_600_000 },
    retention: {
      tiers: [
        { every: 1, age: 1_440 },
        { every: 60, age: 50_400 },
      ],
    },
  });
  expect(config.push.tokens[0].entities).toEqual([
    'component:default/checkout',
    'api:default/payments',
  ]);
});

it.each<[string, JsonObject, RegExp]>([
  [
    'an unknown mode',
    { definitions: { mode: 'lax' } },
    /mode is 'lax'; it may be strict or tolerant/,
  ],
  [
    'a location without prefix',
    { definitions: { sharedLocations: ['./slo'] } },
    /'.\/slo' is not a location; write url:/,
  ],
  [
    'no concurrency',
    { definitions: { maxConcurrency: 0 } },
    /'maxConcurrency' .* is 0; .* at least 1/,
  ],
  [
    'a coverage in percent',
    { budget: { minimumCoverage: 25 } },
    /minimumCoverage is 25; it is a share from 0 to 1/,
  ],
  [
    'no time',
    { budget: { silentAfter: { minutes: 0 } } },
    /'silentAfter' .* longer than nothing/,
  ],
  [
    'a retention that does not start at a minute',
    { retention: [{ every: '5m', for: '1d' }] },
    /Retention tier 1/,
  ],
  [
    'a short token',
    pushToken({ token: 'short' }),
    /tokens\[0\].token must have at least 24 characters/,
  ],
  [
    'a token for no entity',
    pushToken({ entities: ['checkout'] }),
    /tokens\[0\].entities has 'checkout'; write component:default\/name/,
  ],
  [
    'a subject twice',
    {
      push: {
        tokens: [
          { token, subject: 'a', entities: [] },
          { token: `${token}y`, subject: 'a', entities: [] },
        ],
      },
    },
    /subject 'a' is used twice/,
  ],
  [
    'a token twice',
    {
      push: {
        tokens: [
          { token, subject: 'a', entities: [] },
          { token, subject: 'b', entities: [] },
        ],
      },
    },
    /tokens\[1\].token is used twice/,
  ],
])('refuses %s', (_, slo, message) => {
  expect(() => read(slo)).toThrow(message);
});

it('never quotes a token', () => {
  const read24 = () => read(pushToken({ token: 'a secret with spaces in it' }));
  expect(read24).toThrow(/white space/);
  expect(read24).not.toThrow(/a secret/);
});

it('marks tokens as secrets and shows nothing to the frontend', () => {
  const schema = readFileSync(require.resolve('../config.d.ts'), 'utf8');
  expect(schema).toMatch(/@visibility secret\s*\*\/\s*token: string;/);
  expect(schema).not.toMatch(/visibility frontend/i);
});
