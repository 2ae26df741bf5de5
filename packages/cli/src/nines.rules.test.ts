import { bad, good } from './__testUtils__/files';
import { useFolder } from './__testUtils__/useFolder';

const { nines, write } = useFolder();

it('writes a rule file, and says what rules cannot', async () => {
  write({ 'slo.yaml': good });
  const { status, stdout, stderr } = await nines('rules', 'slo.yaml');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^groups:\n {2}- name: nines-checkout-checkout\n/);
  expect(stdout).toContain('alert: CheckoutBurnPage');
  expect(stderr).toMatch(/^checkout: The portal alone has the guard/);
});

it('writes a PrometheusRule, and the names of Sloth', async () => {
  write({ 'slo.yaml': good });
  const { stdout } = await nines(
    ...['rules', '.', '--format', 'operator', '--names', 'sloth'],
  );
  expect(stdout).toMatch(
    /^apiVersion: monitoring.coreos.com\/v1\nkind: PrometheusRule\nmetadata:\n {2}name: slo-checkout\n/,
  );
  expect(stdout).toContain('record: slo:sli_error:ratio_rate5m');
});

it('writes what could be read, and answers 1 for the rest', async () => {
  write({ 'a.yaml': good, 'b.yaml': bad.replace('checkout', 'other') });
  const { status, stdout, stderr } = await nines('rules', '.');
  expect(status).toBe(1);
  expect(stdout).toContain('CheckoutBurnPage');
  expect(stderr).toContain('error[S15]');
});

it.each([
  [['rules']],
  [['rules', '.', '--format', 'yaml']],
  [['rules', '.', '--names', 'pyrra']],
])('answers 2 to %j', async args => {
  expect((await nines(...args)).status).toBe(2);
});
