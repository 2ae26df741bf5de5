import { EscalationPolicy } from '../../escalation';
import { MaintenanceSchedule, MaintenanceWindow } from '../../silence';
import { Millis, MINUTE_MS, Result } from '../../units';
import { MaintenanceFields } from './maintenanceSchema';
import { PolicyFields } from './policySchema';

/** What is wrong between fields, and where. */
export type FieldProblem = {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
};

/** Waited for an acknowledgement where a step does not say. */
const DEFAULT_WAIT = (15 * MINUTE_MS) as Millis;

export function toPolicy(
  name: string,
  fields: PolicyFields,
): Result<Omit<EscalationPolicy, 'scope'>, FieldProblem> {
  const { description, match, times, quietHours, repeat = 0 } = fields;
  const steps = fields.steps.map(({ wait = DEFAULT_WAIT, ...step }) => ({
    ...step,
    wait,
  }));
  const last = steps[steps.length - 1];
  if (repeat > 0 && last.wait < MINUTE_MS) {
    const message =
      'A policy that repeats waits at least a minute after its last step.';
    return { ok: false, error: { field: 'repeat', rule: 'P5', message } };
  }
  const value = {
    name,
    ...(description !== undefined && { description }),
    ...(match && { match }),
    ...(times && { times }),
    steps,
    repeat,
    ...(quietHours && { quietHours }),
  };
  return { ok: true, value };
}

export function toMaintenance(
  name: string,
  fields: MaintenanceFields,
): Result<Omit<MaintenanceWindow, 'scope'>, FieldProblem> {
  const schedule = toSchedule(fields);
  if (!schedule.ok) return schedule;
  const { match = {}, reason, author, excludeFromBudget = false } = fields;
  const value = {
    name,
    matchers: match,
    reason,
    author,
    schedule: schedule.value,
    excludeFromBudget,
  };
  return { ok: true, value };
}

/** For where a window could touch the alerts of all: it says which it means, be it `entity: '*'`. */
export function toMatchingMaintenance(
  name: string,
  fields: MaintenanceFields,
): Result<Omit<MaintenanceWindow, 'scope'>, FieldProblem> {
  if (fields.match) return toMaintenance(name, fields);
  const message = 'Say which alerts it is for: "match" is missing.';
  return { ok: false, error: { field: 'match', rule: 'W1', message } };
}

const ONCE = ['start', 'end'] as const;
const RECURRING = ['cron', 'timezone', 'duration', 'from', 'until'] as const;

function toSchedule(
  fields: MaintenanceFields,
): Result<MaintenanceSchedule, FieldProblem> {
  const { start, end, cron, timezone, duration, from, until } = fields;
  const once = ONCE.filter(field => fields[field] !== undefined);
  const recurring = RECURRING.filter(field => fields[field] !== undefined);
  const fail = (field: string, message: string) =>
    ({ ok: false, error: { field, rule: 'W4', message } } as const);
  if (once.length > 0 && recurring.length > 0) {
    return fail(
      recurring[0],
      `"${recurring[0]}" makes it come back, "${once[0]}" makes it happen once: one of both.`,
    );
  }
  if (start !== undefined && end !== undefined) {
    return end > start
      ? { ok: true, value: { kind: 'once', start, end } }
      : fail('end', 'A maintenance ends after its start.');
  }
  if (cron !== undefined && timezone !== undefined && duration !== undefined) {
    const bounds = {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    };
    const value = { kind: 'recurring', cron, timezone, duration, ...bounds };
    return { ok: true, value: value as MaintenanceSchedule };
  }
  return fail(
    '',
    'When it is, is missing: "start" and "end", or "cron", "timezone" and "duration".',
  );
}
