import { z } from 'zod/v4';

/** Which rule a part of a schema stands for, and what it allows, as the end of "it must be …". */
export type SchemaRule = {
  readonly rule: string;
  readonly allowed: string;
  /** What to write instead of a wrong value, where that can be told. */
  readonly hint?: (value: unknown) => string | undefined;
};

/** Names the rule behind each part of a schema; problems and the published JSON Schema are written from it. */
export const ruleRegistry = z.registry<SchemaRule>();
