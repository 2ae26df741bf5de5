import {
  ALERT_KINDS,
  alertNameOf,
  AlertSubject,
  Instant,
  maintenanceOf,
  simulateEscalation,
  Suppression,
} from '@nines/backstage-plugin-slo-common';
import { isEntityRef } from '../isEntityRef';
import { ExitCode } from '../main';
import { oneOf } from '../oneOf';
import { parseCommandLine } from '../parseCommandLine';
import { readPagingRules } from '../readPagingRules';
import { formatSimulation } from '../report/formatSimulation';
import { printable } from '../report/printable';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

const OPTIONS = {
  entity: { type: 'string' },
  slo: { type: 'string' },
  objective: { type: 'string', default: '' },
  severity: { type: 'string', default: 'page' },
  kind: { type: 'string', default: 'burn' },
  owner: { type: 'string' },
  system: { type: 'string' },
  tier: { type: 'string' },
  policy: { type: 'string' },
  at: { type: 'string' },
  config: { type: 'string', multiple: true, default: [] as string[] },
  shared: { type: 'string', multiple: true, default: [] as string[] },
  format: { type: 'string', default: 'text' },
} as const;

/**
 * `nines escalation simulate [PATH…] --entity REF --slo NAME`: if this fired now, who would be told, when, and why. Paths are the
 * entity's own files.
 */
export function escalation(args: string[], terminal: Terminal): ExitCode {
  const [what, ...rest] = args;
  if (what !== 'simulate') {
    throw new UsageError('Say what to do: "nines escalation simulate".');
  }
  const { values, positionals } = parseCommandLine(rest, OPTIONS);
  const format = oneOf('format', values.format, ['text', 'json']);
  const alert = readAlert(values);
  const at = readTime(values.at);
  const { book, maintenances, problems } = readPagingRules({
    entityRef: alert.entityRef,
    own: positionals,
    shared: values.shared,
    config: values.config,
  });
  for (const problem of problems) {
    terminal.stderr.write(`${printable(problem)}\n`);
  }
  const maintenance = maintenanceOf(alert, maintenances, at);
  const suppression: Suppression | undefined = maintenance && {
    by: 'maintenance',
    id: maintenance.id,
    reason: maintenance.window.reason,
    until: maintenance.end,
  };
  const simulated = simulateEscalation(book, alert, {
    at,
    ...(suppression && { suppression }),
  });
  terminal.stdout.write(
    format === 'json'
      ? `${JSON.stringify(simulated, null, 2)}\n`
      : formatSimulation(simulated, alert),
  );
  return problems.length > 0 ? 1 : 0;
}

type Values = { readonly [Name in keyof typeof OPTIONS]?: unknown };

function readAlert(values: Values): AlertSubject {
  const text = (name: keyof Values) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const entityRef = text('entity')?.toLocaleLowerCase('en-US');
  const slo = text('slo');
  if (!entityRef || !isEntityRef(entityRef)) {
    throw new UsageError(
      'Name the entity: "--entity component:default/checkout".',
    );
  }
  if (!slo) throw new UsageError('Name the SLO: "--slo availability".');
  const severity = oneOf('severity', String(values.severity), [
    'page',
    'ticket',
  ]);
  const kind = oneOf('kind of alert', String(values.kind), ALERT_KINDS);
  const optional = (name: 'owner' | 'system' | 'tier') => {
    const value = text(name);
    return value === undefined ? {} : { [name]: value };
  };
  const policyName = text('policy');
  return {
    sloRef: `${entityRef}/${slo}`,
    objectiveKey: text('objective') ?? '',
    severity,
    kind,
    alertName: alertNameOf(slo, kind, severity),
    entityRef,
    ...optional('owner'),
    ...optional('system'),
    ...optional('tier'),
    ...(policyName !== undefined && { policyName }),
  };
}

function readTime(text: string | undefined): Instant {
  if (text === undefined) return Date.now() as Instant;
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at as Instant;
  throw new UsageError(
    `"${text}" is no time; write it as "2026-12-24T18:00:00Z".`,
  );
}
