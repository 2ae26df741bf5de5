import { z } from 'zod/v4';
import { ALERT_KINDS } from '../../alert';
import { ruleRegistry } from '../openslo/schemas/ruleRegistry';

const oneOrMore = (item: z.ZodType<string>, what: string) =>
  z
    .union([item, z.array(item).min(1).max(50)])
    .transform(value => [value].flat())
    .register(ruleRegistry, {
      rule: 'P2',
      allowed: `${what}, or a list of at most 50`,
    });

const pattern = (what: string) =>
  oneOrMore(
    z.string().trim().min(1).max(300),
    `${what}; "*" stands for any text`,
  );

const severity = z.enum(['page', 'ticket']);
const tier = z
  .union([z.string().trim().min(1).max(63), z.number()])
  .transform(String);

/** Which alerts are meant. */
export const matchSchema = z
  .strictObject({
    severity: oneOrMore(severity, 'page or ticket').optional(),
    kind: oneOrMore(
      z.enum(ALERT_KINDS),
      `one of ${ALERT_KINDS.join(', ')}`,
    ).optional(),
    entity: pattern('an entity ref').optional(),
    owner: pattern('the entity ref of an owner').optional(),
    system: pattern('the entity ref of a system').optional(),
    tier: oneOrMore(tier, 'a tier, such as "1"').optional(),
    slo: pattern('the name of an SLO').optional(),
    objective: pattern('an objective').optional(),
    alertName: pattern('the name of an alert').optional(),
  })
  .refine(match => Object.keys(match).length > 0, {
    message: 'Here is no field; leave "match" out to mean all alerts.',
  })
  .register(ruleRegistry, {
    rule: 'P2',
    allowed:
      'a map from fields of an alert, such as severity or owner, to a pattern or a list of patterns',
  });
