import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readPagingConfig } from './readPagingConfig';

const read = (alerting: JsonObject) =>
  readPagingConfig(mockServices.rootConfig({ data: { slo: { alerting } } }));

it('reads nothing where nothing is set', () => {
  expect(readPagingConfig(mockServices.rootConfig())).toEqual({
    policies: [],
    maintenances: [],
  });
});

it('reads policies, maintenance windows and the fallback', () => {
  const config = read({
    fallback: 'pagerduty:platform',
    policies: [{ name: 'all', steps: [{ notify: ['slack:sre'] }], repeat: 1 }],
    maintenance: [
      {
        name: 'backup',
        reason: 'backup',
        author: 'platform',
        match: { tier: ['3', 4] },
        cron: '0 2 * * *',
        timezone: 'UTC',
        duration: { hours: 1 },
      },
    ],
  });
  expect(config).toMatchObject({
    fallback: 'pagerduty:platform',
    policies: [{ name: 'all', repeat: 1, scope: { kind: 'config' } }],
    maintenances: [
      { matchers: { tier: ['3', '4'] }, schedule: { duration: 3_600_000 } },
    ],
  });
});

it.each<[JsonObject, RegExp]>([
  [
    { policies: [{ name: 'all', steps: [] }] },
    /slo\.alerting\.policies\[0\]\.steps: steps is a list of 0/,
  ],
  [
    { maintenance: [{ name: 'x', reason: 'y', author: 'z' }] },
    /slo\.alerting\.maintenance\[0\]\.match: Say which alerts/,
  ],
  [{ fallback: 'platform' }, /slo\.alerting\.fallback is 'platform'/],
])('refuses to start by %j', (alerting, message) => {
  expect(() => read(alerting)).toThrow(message);
});
