import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readSlackConfig } from './config';

const byApi = { name: 'alerts', token: 'xoxb-hush-hush', channel: '#alerts' };
const byHook = {
  name: 'small',
  webhookUrl: 'https://hooks.slack.com/services/T1/B1/hush-hush',
};

function read(slack: JsonObject) {
  return readSlackConfig(new ConfigReader({ slo: { slack } }));
}

it('needs nothing', () => {
  expect(readSlackConfig(new ConfigReader({}))).toEqual({ channels: [] });
});

it('reads both forms', () => {
  const { channels } = read({ channels: [byApi, byHook] });
  expect(channels).toEqual([
    {
      ...byApi,
      form: 'api',
      perMinute: 50,
      apiUrl: 'https://slack.com/api/',
    },
    { ...byHook, form: 'webhook', perMinute: 50 },
  ]);
});

it('reads who is who, with a default kind and namespace', () => {
  const signingSecrets = ['a-signing-secret'];
  const users = { U1: 'user:default/jane', U2: 'Joe' };
  const { interactivity } = read({ interactivity: { signingSecrets, users } });
  expect([...(interactivity?.users ?? [])]).toEqual([
    ['U1', 'user:default/jane'],
    ['U2', 'user:default/joe'],
  ]);
});

it.each<{ slack: JsonObject; message: string }>([
  {
    slack: { channels: [{ ...byApi, name: 'a b' }] },
    message: "slo.slack.channels[0].name is 'a b'",
  },
  {
    slack: { channels: [byApi, byApi] },
    message: "slo.slack.channels has 'alerts' twice",
  },
  {
    slack: { channels: [{ ...byApi, webhookUrl: byHook.webhookUrl }] },
    message: 'needs either token and channel, or webhookUrl',
  },
  {
    slack: { channels: [{ name: 'x' }] },
    message: 'needs either token and channel, or webhookUrl',
  },
  {
    slack: { channels: [{ ...byApi, token: 'hush-hush' }] },
    message: "channels[0].token is no bot token; it starts with 'xoxb-'",
  },
  {
    slack: { channels: [{ name: 'x', webhookUrl: 'hush-hush' }] },
    message: 'channels[0].webhookUrl is not an http or https address',
  },
  {
    slack: { interactivity: { signingSecrets: [] } },
    message: 'signingSecrets needs the app',
  },
  {
    slack: {
      interactivity: {
        signingSecrets: ['a-signing-secret'],
        users: { U1: 'user:' },
      },
    },
    message: "slo.slack.interactivity.users.U1 is 'user:'",
  },
])('refuses: $message', ({ slack, message }) => {
  expect(() => read(slack)).toThrow(message);
  expect(() => read(slack)).not.toThrow('hush-hush');
});
