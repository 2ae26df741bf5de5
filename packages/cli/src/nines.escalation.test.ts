import { useFolder } from './__testUtils__/useFolder';

const { nines, write } = useFolder();

const OWN = `apiVersion: nines.dev/v1
kind: EscalationPolicy
metadata: { name: payments }
spec:
  match: { severity: page }
  steps:
    - notify: [slack:payments]
      wait: 10m
    - notify: [pagerduty:payments]
      wait: 1h
  repeat: 1
`;

const CONFIG = `slo:
  alerting:
    fallback: pagerduty:platform
    maintenance:
      - name: move
        reason: new racks
        author: platform
        match: { tier: 1 }
        start: 2026-12-24T18:00:00Z
        end: 2026-12-24T20:00:00Z
`;

const simulate = (...args: string[]) =>
  nines(
    'escalation',
    'simulate',
    ...['--entity', 'Component:default/checkout', '--slo', 'success'],
    ...['--at', '2026-12-24T17:00:00Z', ...args],
  );

it('tells who would be told, when, and why', async () => {
  write({ 'slo/paging.yaml': OWN });
  const { status, stdout, stderr } = await simulate('slo');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    'SuccessBurnPage of component:default/checkout, if it fired at 2026-12-24T17:00:00Z',
    'The policy "payments" (from slo/paging.yaml of component:default/checkout) is the first that matches.',
    '2026-12-24T17:00:00Z  step 1: slack:payments  (It fires)',
    '2026-12-24T17:10:00Z  step 2: pagerduty:payments  (Nobody acknowledged for 10 min)',
    '2026-12-24T18:10:00Z  step 1, round 2: slack:payments  (Nobody acknowledged for 1 h; round 2 begins)',
    '2026-12-24T18:20:00Z  step 2, round 2: pagerduty:payments  (Nobody acknowledged for 10 min)',
    '',
  ]);
});

it('reads app-config, and waits for the end of a maintenance', async () => {
  write({ 'app-config.yaml': CONFIG });
  const { stdout } = await simulate(
    ...['--config', 'app-config.yaml', '--tier', '1'],
    ...['--at', '2026-12-24T19:00:00Z', '--severity', 'ticket'],
  );
  expect(stdout.split('\n').slice(1, 4)).toEqual([
    'The fallback is told: there is no escalation policy.',
    'Muted until 2026-12-24T20:00:00Z by maintenance move: new racks',
    '2026-12-24T20:00:00Z  step 1: pagerduty:platform  (It is still firing when the suppression ends)',
  ]);
});

it('writes the same as data', async () => {
  write({ 'slo/paging.yaml': OWN });
  const { stdout } = await simulate('slo', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    policy: 'payments',
    steps: [{ step: 1 }, { step: 2 }, { round: 2 }, { round: 2 }],
  });
});

it('answers 1 to a policy with a mistake, and says where it is', async () => {
  write({ 'slo/paging.yaml': OWN.replace('10m', 'soon') });
  const { status, stderr, stdout } = await simulate('slo');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^slo\/paging\.yaml:8: spec\.steps\[0\]\.wait: wait is "soon"; it must be a duration/,
  );
  expect(stdout).toContain('Nobody is told.');
});

it.each([
  [['escalation']],
  [['escalation', 'simulate', '--slo', 'x']],
  [['escalation', 'simulate', '--entity', 'checkout', '--slo', 'x']],
  [['escalation', 'simulate', '--entity', 'component:default/a']],
])('answers 2 to %j', async args => {
  expect((await nines(...args)).status).toBe(2);
});

it.each([
  [['--at', 'yesterday'], '"yesterday" is no time'],
  [['--severity', 'call'], '"call" is no severity; choose page, ticket.'],
  [['missing.yaml'], 'Cannot read "missing.yaml": it does not exist.'],
])('answers 2 to %j, and says why', async (args, message) => {
  const { status, stderr } = await simulate(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
