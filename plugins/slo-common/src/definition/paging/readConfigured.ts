import { z } from 'zod/v4';
import { EscalationPolicy } from '../../escalation';
import { MaintenanceWindow } from '../../silence';
import { Result } from '../../units';
import { Cursor, formatPath } from '../documents';
import { explainIssue } from '../openslo/explainIssue';
import { JsonValue } from '../types';
import { configuredMaintenanceSchema } from './maintenanceSchema';
import { configuredPolicySchema } from './policySchema';
import { FieldProblem, toMatchingMaintenance, toPolicy } from './toPaging';

const CONFIG = { kind: 'config' } as const;

/**
 * Reads the policies of app-config.
 *
 * @returns What is wrong, a sentence each, with the place behind `key`.
 * @public
 */
export function readConfiguredPolicies(
  value: JsonValue,
  key: string,
): Result<readonly EscalationPolicy[], readonly string[]> {
  return readList(value, key, {
    schema: configuredPolicySchema,
    convert: ({ name, ...fields }) => toPolicy(name, fields),
  });
}

/** Reads the maintenance windows of app-config; as {@link readConfiguredPolicies}. @public */
export function readConfiguredMaintenances(
  value: JsonValue,
  key: string,
): Result<readonly MaintenanceWindow[], readonly string[]> {
  return readList(value, key, {
    schema: configuredMaintenanceSchema,
    convert: ({ name, ...fields }) => toMatchingMaintenance(name, fields),
  });
}

function readList<
  Item extends { readonly name: string },
  Value extends { readonly name: string },
>(
  value: JsonValue,
  key: string,
  reading: {
    readonly schema: z.ZodType<Item>;
    readonly convert: (item: Item) => Result<Value, FieldProblem>;
  },
): Result<readonly (Value & { scope: typeof CONFIG })[], readonly string[]> {
  const list = z.array(reading.schema);
  const parsed = list.safeParse(value);
  if (!parsed.success) {
    const data = new Cursor(value);
    const errors = parsed.error.issues
      .flatMap(issue => explainIssue(issue, list, data))
      .map(({ path, message, hint }) =>
        [`${key}${formatPath(path)}: ${message}`, hint]
          .filter(Boolean)
          .join(' '),
      );
    return { ok: false, error: errors };
  }
  const errors: string[] = [];
  const values = new Map<string, Value & { scope: typeof CONFIG }>();
  for (const [index, item] of parsed.data.entries()) {
    const result = reading.convert(item);
    const place = `${key}[${index}]`;
    if (!result.ok) {
      const { field, message } = result.error;
      errors.push(`${place}${field && `.${field}`}: ${message}`);
    } else if (values.has(item.name)) {
      errors.push(`${place}.name: the name "${item.name}" is taken.`);
    } else {
      values.set(item.name, { ...result.value, scope: CONFIG });
    }
  }
  return errors.length > 0
    ? { ok: false, error: errors }
    : { ok: true, value: [...values.values()] };
}
