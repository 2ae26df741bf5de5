import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPrometheusConfig } from './readPrometheusConfig';

const read = (...instances: JsonObject[]) =>
  readPrometheusConfig(
    new ConfigReader({ slo: { prometheus: { instances } } }),
  );
const eu = { name: 'eu', baseUrl: 'https://metrics.example/prometheus/' };

describe('readPrometheusConfig', () => {
  it('has no instances by default', () => {
    expect(readPrometheusConfig(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is not said', () => {
    expect(read(eu)).toEqual([
      {
        name: 'eu',
        baseUrl: 'https://metrics.example/prometheus',
        linkUrl: 'https://metrics.example/prometheus',
        isDefault: true,
        headers: {},
        timeout: 20_000,
        maxConcurrency: 4,
        maxResponseBytes: 33_554_432,
        lookback: 300_000,
        settleAfter: 300_000,
        breakerThreshold: 5,
        breakerPause: 30_000,
        alerts: true,
      },
    ]);
  });

  it('reads credentials, tenant and durations', () => {
    const [basic, bearer] = read(
      {
        ...eu,
        auth: { type: 'basic', username: 'nines', password: 'secret' },
        headers: { 'X-Scope-OrgID': 'shop' },
        timeout: { seconds: 5 },
        lookback: '10m',
        default: true,
      },
      { ...eu, name: 'us', auth: { type: 'bearer', token: 'secret' } },
    );
    expect(basic).toMatchObject({
      isDefault: true,
      timeout: 5_000,
      lookback: 600_000,
      headers: {
        'x-scope-orgid': 'shop',
        authorization: 'Basic bmluZXM6c2VjcmV0',
      },
    });
    expect(bearer).toMatchObject({
      isDefault: false,
      headers: { authorization: 'Bearer secret' },
    });
  });

  it.each<{ name: string; instances: JsonObject[]; error: RegExp }>([
    {
      name: 'a name with spaces',
      instances: [{ ...eu, name: 'eu west' }],
      error: /instances\[0\]\.name is 'eu west'/,
    },
    {
      name: 'the same name twice',
      instances: [eu, eu],
      error: /has 'eu' twice/,
    },
    {
      name: 'two defaults',
      instances: [
        { ...eu, default: true },
        { ...eu, name: 'us', default: true },
      ],
      error: /more than one default: eu, us/,
    },
    {
      name: 'an address that is none',
      instances: [{ ...eu, baseUrl: 'metrics' }],
      error: /baseUrl is not an http or https address/,
    },
    {
      name: 'a password in the address, without repeating it',
      instances: [{ ...eu, baseUrl: 'http://u:hunter2@metrics' }],
      error: /^(?!.*hunter2).*credentials belong in/,
    },
    {
      name: 'an unknown kind of credentials',
      instances: [{ ...eu, auth: { type: 'digest' } }],
      error: /auth\.type must be 'basic' or 'bearer'/,
    },
    {
      name: 'half a query at a time',
      instances: [{ ...eu, maxConcurrency: 0.5 }],
      error: /maxConcurrency must be a whole number above 0/,
    },
    {
      name: 'no time to answer',
      instances: [{ ...eu, timeout: { seconds: 0 } }],
      error: /timeout must be above 0/,
    },
  ])('refuses $name', ({ instances, error }) => {
    expect(() => read(...instances)).toThrow(error);
  });
});
