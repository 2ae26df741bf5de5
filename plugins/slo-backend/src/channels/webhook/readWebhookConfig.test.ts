import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readWebhookConfig } from './readWebhookConfig';

const secret = `whsec_${Buffer.from('hush'.repeat(8)).toString('base64')}`;
const endpoint = {
  name: 'ops',
  url: 'https://hooks.example/nines',
  secrets: [secret],
};

function read(...endpoints: JsonObject[]) {
  return readWebhookConfig(
    new ConfigReader({ slo: { webhook: { endpoints } } }),
  );
}

it('needs nothing', () => {
  expect(readWebhookConfig(new ConfigReader({}))).toEqual([]);
});

it('reads an endpoint', () => {
  const expected = { ...endpoint, scope: 'public', perMinute: 60 };
  expect(read(endpoint)).toEqual([expected]);
});

it.each([
  ['http://hooks.example/', 'is not an https address'],
  ['ftp://hooks.example/', 'is not an https address'],
  ['https://127.0.0.1:8443', 'destination address is not allowed'],
  ['https://[::ffff:10.0.0.1]', 'destination address is not allowed'],
  ['https://0x7f000001', 'destination address is not allowed'],
  ['https://2130706433/', 'destination address is not allowed'],
  ['https://169.254.169.254/latest', 'destination address is not allowed'],
  ['https://user:pass@hooks.example', 'has credentials or a fragment'],
  ['https://hooks.example:7007/', 'has port 7007; 443 and 8443 are allowed'],
])('B15: refuses %s at start', (url, message) => {
  expect(() => read({ ...endpoint, url })).toThrow(
    `slo.webhook.endpoints[0].url${
      message.startsWith('dest') ? ':' : ''
    } ${message}`,
  );
});

it.each(['http://127.0.0.1:7007/', 'https://10.0.0.7/hook'])(
  'takes %s once the operator allows the own network',
  url => {
    const allowed = { ...endpoint, url, allowPrivateNetwork: true };
    expect(read(allowed)).toMatchObject([{ url, scope: 'private' }]);
  },
);

it('keeps cloud metadata out even then', () => {
  const url = 'http://169.254.169.254/latest';
  expect(() => read({ ...endpoint, url, allowPrivateNetwork: true })).toThrow(
    'destination address is not allowed',
  );
});

it.each([[[]], [['hush']], [['whsec_aHVzaA==']], [[secret, 'whsec_###']]])(
  'refuses the secrets %j and does not repeat them',
  secrets => {
    const act = () => read({ ...endpoint, secrets });
    expect(act).toThrow('secrets needs');
    expect(act).not.toThrow(/hush|aHVzaA/);
  },
);

it('refuses a name twice', () => {
  expect(() => read(endpoint, endpoint)).toThrow("has 'ops' twice");
});
