import { z } from 'zod/v4';
import { STRICT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import { TEMPLATE_API_VERSION } from './isTemplate';

const filterValue = z
  .union([z.string(), z.boolean(), z.number()])
  .transform(String);

/** `kind: SloTemplate`. The SLO in it is checked as OpenSLO once its templates are filled in. */
export const templateSchema = z.strictObject({
  apiVersion: z.literal(TEMPLATE_API_VERSION).register(ruleRegistry, {
    rule: 'G1',
    allowed: `"${TEMPLATE_API_VERSION}"`,
  }),
  kind: z.literal('SloTemplate').register(ruleRegistry, {
    rule: 'G1',
    allowed: '"SloTemplate"',
  }),
  metadata: z
    .strictObject({
      name: STRICT.name('G1'),
      description: z.string().optional(),
    })
    .register(ruleRegistry, {
      rule: 'G1',
      allowed: 'a map with the name that the SLO gets',
    }),
  spec: z
    .strictObject({
      filter: z
        .record(
          z.string(),
          z
            .union([filterValue, z.array(filterValue)])
            .transform(value => [value].flat()),
        )
        .refine(filter => Object.keys(filter).length > 0)
        .register(ruleRegistry, {
          rule: 'G1',
          allowed:
            'a map from fields of an entity, such as "spec.type", to a value or a list of values',
        }),
      slo: z.record(z.string(), z.json()).register(ruleRegistry, {
        rule: 'G1',
        allowed:
          'an SLO: a map with "spec" as in OpenSLO, and maybe "metadata"',
      }),
    })
    .register(ruleRegistry, {
      rule: 'G1',
      allowed: 'a map with "filter" and "slo"',
    }),
});
