import {
  readConfiguredMaintenances,
  readConfiguredPolicies,
} from './readConfigured';

const policy = { name: 'all', steps: [{ notify: ['slack:sre'], wait: '5m' }] };

it('reads policies of app-config', () => {
  expect(readConfiguredPolicies([policy], 'slo.alerting.policies')).toEqual({
    ok: true,
    value: [
      {
        name: 'all',
        steps: [{ notify: ['slack:sre'], wait: 300_000 }],
        repeat: 0,
        scope: { kind: 'config' },
      },
    ],
  });
});

it('says every mistake with its key', () => {
  const result = readConfiguredPolicies(
    [policy, { ...policy, repeat: -1 }, { ...policy, step: [] }],
    'slo.alerting.policies',
  );
  expect(result).toEqual({
    ok: false,
    error: [
      'slo.alerting.policies[1].repeat: repeat is -1; it must be a whole number from 0 to 100.',
      'slo.alerting.policies[2].step: The field "step" is unknown; known are name, description, match, times, steps, repeat, quietHours. Did you mean "steps"?',
    ],
  });
});

it('refuses a name that is taken, and what is no list', () => {
  expect(readConfiguredPolicies([policy, policy], 'policies')).toEqual({
    ok: false,
    error: ['policies[1].name: the name "all" is taken.'],
  });
  expect(readConfiguredPolicies({}, 'policies').ok).toBe(false);
});

it('reads maintenance windows that say what they are for', () => {
  const window = {
    name: 'move',
    reason: 'new racks',
    author: 'platform',
    start: '2026-12-24T18:00:00Z',
    end: '2026-12-24T19:00:00Z',
  };
  expect(readConfiguredMaintenances([window], 'maintenance')).toEqual({
    ok: false,
    error: [
      'maintenance[0].match: Say which alerts it is for: "match" is missing.',
    ],
  });
  const match = { entity: '*' };
  expect(readConfiguredMaintenances([{ ...window, match }], 'm')).toMatchObject(
    { ok: true, value: [{ name: 'move', matchers: { entity: ['*'] } }] },
  );
});
