import { z } from 'zod/v4';

export const RULES_FORMATS = ['prometheus', 'operator'] as const;
export const rulesFormat = z.enum(RULES_FORMATS);
/** A rule file, or a `PrometheusRule` for the operator. @public */
export type RulesFormat = z.infer<typeof rulesFormat>;

/** Query of `GET /slos/…/rules`. @public */
export const rulesQuery = z.strictObject({
  format: rulesFormat.default('prometheus'),
});
/** @public */
export type RulesQuery = z.infer<typeof rulesQuery>;

/** An SLO as recording and alerting rules. @public */
export const rulesResponse = z.object({
  format: rulesFormat,
  /** Proposed name of the file. */
  file: z.string(),
  /** YAML; empty where the SLO has no form as rules. */
  text: z.string(),
  /** What the rules cannot say, a sentence each. */
  warnings: z.array(z.string()),
});
/** @public */
export type RulesResponse = z.infer<typeof rulesResponse>;
