import { z } from 'zod/v4';
import { OPENSLO_KINDS } from '../openslo/schemas/opensloSchemas';
import { toJsonSchema } from './toJsonSchema';

const schema = toJsonSchema();
const text = JSON.stringify(schema);
const { $defs } = z
  .object({ $defs: z.record(z.string(), z.looseObject({})) })
  .parse(schema);

it('has a definition for every kind of every format, and no other', () => {
  expect(Object.keys($defs).sort()).toEqual(
    [
      'document',
      ...OPENSLO_KINDS,
      'AlphaSLO',
      'AlphaService',
      'SlothFile',
      'PrometheusServiceLevel',
      'AlertWindows',
      'ServiceLevelObjective',
      'SloTemplate',
      'EscalationPolicy',
      'MaintenanceWindow',
    ].sort(),
  );
});

it('refers to all of them, and to nothing that is not there', () => {
  const referred = Array.from(
    text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g),
    ([, name]) => name,
  );
  expect([...new Set(referred)].sort()).toEqual(Object.keys($defs).sort());
  expect(text.match(/"\$ref":/g)).toHaveLength(referred.length);
});

it.each([
  ['SlothFile', 'version', 'prometheus/v1'],
  ['PrometheusServiceLevel', 'apiVersion', 'sloth.slok.dev/v1'],
  ['ServiceLevelObjective', 'apiVersion', 'pyrra.dev/v1alpha1'],
  ['AlphaSLO', 'apiVersion', 'openslo/v1alpha'],
  ['SLO', 'apiVersion', 'openslo/v1'],
])('says what %s is, and refuses unknown fields', (name, field, version) => {
  expect($defs[name]).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining([field]),
    properties: { [field]: { const: version } },
  });
});

it('describes each field by its rule', () => {
  expect($defs.SlothFile).toHaveProperty(
    ['properties', 'slos', 'items', 'properties', 'objective', 'description'],
    'T6: it must be a percentage above 0 and at most 100, such as 99.9.',
  );
});
