import { ConfigReader } from '@backstage/config';
import { DEFAULT_ALERTING_POLICY } from '@nines/backstage-plugin-slo-common';
import { JsonObject } from '@backstage/types';
import { readAlertingConfig } from './readAlertingConfig';

const read = (alerting: JsonObject) =>
  readAlertingConfig(new ConfigReader({ slo: { alerting } }));

it('alerts by the defaults where nothing is set', () => {
  expect(readAlertingConfig(new ConfigReader({}))).toEqual({
    isEnabled: true,
    policy: DEFAULT_ALERTING_POLICY,
    portalEntity: 'component:default/developer-portal',
    heartbeatUrl: undefined,
    ownRunbooks: undefined,
  });
});

it('turns off what is false, and keeps what is not named', () => {
  const off = { guard: false, noData: false, forecast: false };
  const { policy, isEnabled } = read({ ...off, enabled: false });
  expect(isEnabled).toBe(false);
  const { minimumCoverage, budgetThresholds } = DEFAULT_ALERTING_POLICY;
  expect(policy).toEqual({ minimumCoverage, budgetThresholds });
});

it('takes part of a section, and the rest of it from the defaults', () => {
  const { policy, portalEntity, heartbeatUrl } = read({
    guard: { minimumBad: 10 },
    noData: { severity: 'page', after: { minutes: 1 } },
    budgetThresholds: [0.9, 0.5],
    entity: 'Component:portal',
    heartbeatUrl: 'https://beat.example/secret',
  });
  expect(policy).toMatchObject({
    guard: { ...DEFAULT_ALERTING_POLICY.guard, minimumBad: 10 },
    noData: { severity: 'page', after: 60_000 },
    budgetThresholds: [0.5, 0.9],
  });
  expect(portalEntity).toBe('component:default/portal');
  expect(heartbeatUrl).toBe('https://beat.example/secret');
});

it.each<[JsonObject, string]>([
  [{ guard: { minimumBad: 0 } }, "'minimumBad' is 0"],
  [{ guard: { chance: 2 } }, "'chance' is 2; it is a share above 0, up to 1"],
  [{ noData: { severity: 'sms' } }, "'severity' is 'sms'"],
  [{ budgetThresholds: [0.5, 75] }, 'budgetThresholds[1] is 75'],
  [{ entity: 'portal' }, "entity is 'portal'"],
  [{ heartbeatUrl: 'ftp://x/secret' }, 'heartbeatUrl is no http(s) address'],
])('refuses %j', (alerting, message) => {
  expect(() => read(alerting)).toThrow(message);
});

it.each([
  ['/docs/default/component/nines/', '/docs/default/component/nines'],
  ['https://runbooks.example/nines', 'https://runbooks.example/nines'],
])('takes %s for the runbooks of Nines', (ownRunbooks, kept) => {
  expect(read({ ownRunbooks }).ownRunbooks).toBe(kept);
});

it.each(['docs/nines', '//evil.example', 'data:text/html,x'])(
  'refuses %s for the runbooks of Nines',
  ownRunbooks => {
    expect(() => read({ ownRunbooks })).toThrow(
      /slo\.alerting\.ownRunbooks is .*; it is an http\(s\) address, or a path/,
    );
  },
);
