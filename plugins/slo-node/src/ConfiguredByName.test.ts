import { ConfiguredByName } from './ConfiguredByName';

const channels = [{ name: 'ops', token: 'secret' }, { name: 'dev' }];
const configured = new ConfiguredByName('slo.slack.channels', channels);

it('finds a destination by its name', () => {
  expect(configured.find('ops')).toEqual({ ok: true, value: channels[0] });
});

it.each(['gone', '__proto__', ''])(
  'answers of one that is not there what to do: %j',
  name => {
    expect(configured.find(name)).toEqual({
      ok: false,
      error: {
        outcome: 'badDestination',
        message: `slo.slack.channels has no '${name}' any more; add it again, or name another in the escalation policy`,
      },
    });
  },
);
