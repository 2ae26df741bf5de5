import { z } from 'zod/v4';
import { MINUTE_MS } from '../../units';
import { STRICT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import { TEMPLATE_API_VERSION } from '../templates/isTemplate';
import { matchSchema } from './matchSchema';
import { dailyHours, duration, endingHours } from './scheduleSchemas';

export const POLICY_KIND = 'EscalationPolicy';

const WEEK_MS = 7 * 1_440 * MINUTE_MS;

const destination = z
  .string()
  .max(300)
  .regex(/^[a-z][a-z0-9]*:\S(.*\S)?$/)
  .register(ruleRegistry, {
    rule: 'P3',
    allowed:
      'a destination: the channel’s type, a colon and its name, such as "pagerduty:payments"',
  });

const step = z
  .strictObject({
    notify: z.array(destination).min(1).max(20).register(ruleRegistry, {
      rule: 'P3',
      allowed: 'a list of 1 to 20 destinations, such as ["pagerduty:payments"]',
    }),
    wait: duration('P3', { from: 0, to: WEEK_MS }).optional(),
    duringQuietHours: z
      .enum(['wait', 'tell'])
      .optional()
      .register(ruleRegistry, {
        rule: 'P3',
        allowed: '"wait" or "tell"',
      }),
  })
  .register(ruleRegistry, {
    rule: 'P3',
    allowed: 'a map with notify, and maybe wait and duringQuietHours',
  });

/** What a policy says, in a file below `spec`, in app-config beside its name. */
export const policyFields = {
  match: matchSchema.optional(),
  times: z.array(dailyHours).min(1).max(20).optional().register(ruleRegistry, {
    rule: 'P4',
    allowed: 'a list of hours, each with timezone, from and to',
  }),
  steps: z.array(step).min(1).max(20).register(ruleRegistry, {
    rule: 'P3',
    allowed: 'a list of 1 to 20 steps, each with the destinations to notify',
  }),
  repeat: z.int().min(0).max(100).optional().register(ruleRegistry, {
    rule: 'P3',
    allowed: 'a whole number from 0 to 100',
  }),
  quietHours: endingHours.optional(),
};

/** `kind: EscalationPolicy`. */
export const policySchema = z.strictObject({
  apiVersion: z.literal(TEMPLATE_API_VERSION).register(ruleRegistry, {
    rule: 'P1',
    allowed: `"${TEMPLATE_API_VERSION}"`,
  }),
  kind: z.literal(POLICY_KIND),
  metadata: z
    .strictObject({
      name: STRICT.name('P1'),
      description: z.string().max(2_000).optional(),
    })
    .register(ruleRegistry, { rule: 'P1', allowed: 'a map with a name' }),
  spec: z.strictObject(policyFields).register(ruleRegistry, {
    rule: 'P1',
    allowed: 'a map with steps, and maybe match, times, repeat and quietHours',
  }),
});

/** One of `slo.alerting.policies`. */
export const configuredPolicySchema = z
  .strictObject({
    name: STRICT.name('P1'),
    description: z.string().max(2_000).optional(),
    ...policyFields,
  })
  .register(ruleRegistry, {
    rule: 'P1',
    allowed: 'a map with a name and steps',
  });

export type PolicyFields = Omit<
  z.output<typeof configuredPolicySchema>,
  'name'
>;
