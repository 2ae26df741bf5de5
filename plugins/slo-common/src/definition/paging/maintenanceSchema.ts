import { z } from 'zod/v4';
import { MINUTE_MS } from '../../units';
import { STRICT } from '../openslo/schemas/Dialect';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';
import { TEMPLATE_API_VERSION } from '../templates/isTemplate';
import { isRareCron } from './isRareCron';
import { matchSchema } from './matchSchema';
import { duration, instant, timezone } from './scheduleSchemas';

export const MAINTENANCE_KIND = 'MaintenanceWindow';

const LONGEST_MS = 31 * 1_440 * MINUTE_MS;

const words = (most: number, what: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .register(ruleRegistry, {
      rule: 'W1',
      allowed: `${what}, of at most ${most} characters`,
    });

/** What a window says, in a file below `spec`, in app-config beside its name. */
export const maintenanceFields = {
  reason: words(1_000, 'why, for the people who wonder'),
  author: words(300, 'who answers for it'),
  match: matchSchema.optional(),
  excludeFromBudget: z.boolean().optional().register(ruleRegistry, {
    rule: 'W1',
    allowed: 'true or false',
  }),
  start: instant('W2').optional(),
  end: instant('W2').optional(),
  cron: z
    .string()
    .max(100)
    .refine(isRareCron)
    .optional()
    .register(ruleRegistry, {
      rule: 'W3',
      allowed:
        'a cron pattern of five fields that comes back once an hour at most, such as "0 2 * * SUN"',
    }),
  timezone: timezone('W3').optional(),
  duration: duration('W3', { from: MINUTE_MS, to: LONGEST_MS }).optional(),
  from: instant('W3').optional(),
  until: instant('W3').optional(),
};

/** `kind: MaintenanceWindow`. */
export const maintenanceSchema = z.strictObject({
  apiVersion: z.literal(TEMPLATE_API_VERSION).register(ruleRegistry, {
    rule: 'W1',
    allowed: `"${TEMPLATE_API_VERSION}"`,
  }),
  kind: z.literal(MAINTENANCE_KIND),
  metadata: z
    .strictObject({ name: STRICT.name('W1') })
    .register(ruleRegistry, { rule: 'W1', allowed: 'a map with a name' }),
  spec: z.strictObject(maintenanceFields).register(ruleRegistry, {
    rule: 'W1',
    allowed: 'a map with reason, author and when it is',
  }),
});

/** One of `slo.alerting.maintenance`. */
export const configuredMaintenanceSchema = z
  .strictObject({ name: STRICT.name('W1'), ...maintenanceFields })
  .register(ruleRegistry, {
    rule: 'W1',
    allowed: 'a map with name, reason, author and when it is',
  });

export type MaintenanceFields = Omit<
  z.output<typeof configuredMaintenanceSchema>,
  'name'
>;
