import { Instant, parseDefinitions } from '@nines/backstage-plugin-slo-common';
import { openSlo } from '../../__testUtils__/openSlo';
import { AuthorizedRules, AuthorizedRulesOptions } from './AuthorizedRules';

const entityRef = 'component:default/checkout';
const caller = {} as never;

function rulesOf(options: Partial<AuthorizedRulesOptions> = {}) {
  const text = openSlo();
  const { slos } = parseDefinitions([{ file: 'slo.yaml', text }], {
    mode: 'strict',
  });
  const [definition] = slos;
  const path = { entityRef, slo: definition.name };
  const sloRef = `${entityRef}/${definition.name}`;
  const rules = new AuthorizedRules({
    objectives: { listActive: async () => [{ sloRef, definition }] as never },
    clock: { now: async () => Date.UTC(2026, 10, 23) as Instant },
    gate: { assert: async () => {} } as never,
    access: { assertReadable: async () => {} } as never,
    ...options,
  });
  return { rules, path };
}

it('writes the rules of an SLO in both formats', async () => {
  const { rules, path } = rulesOf();
  const file = await rules.read(path, 'prometheus', caller);
  expect(file.text).toMatch(/^groups:\n/);
  expect(file.warnings).toHaveLength(1);
  const object = await rules.read(path, 'operator', caller);
  expect(object.text).toMatch(/^apiVersion: monitoring.coreos.com\/v1\n/);
});

it('asks first whether the caller may', async () => {
  const deny = async () => {
    throw new Error('denied');
  };
  const gated = rulesOf({ gate: { assert: deny } as never });
  await expect(
    gated.rules.read(gated.path, 'prometheus', caller),
  ).rejects.toThrow('denied');
  const hidden = rulesOf({ access: { assertReadable: deny } as never });
  await expect(
    hidden.rules.read(hidden.path, 'prometheus', caller),
  ).rejects.toThrow('denied');
});
