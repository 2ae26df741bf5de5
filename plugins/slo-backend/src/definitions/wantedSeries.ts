import { createHash } from 'node:crypto';
import { Objective, SloDefinition } from '@nines/backstage-plugin-slo-common';

/** What a series of the ledger holds: events, judged slices, or the judged slices of a composite SLO. */
export type SeriesKind = 'events' | 'slices' | 'composite';

/** A series that a definition asks for. */
export type WantedSeries = {
  readonly series: SeriesKind;
  /** Empty for `composite`. */
  readonly objectiveId: string;
  /** Another fingerprint is another epoch. */
  readonly fingerprint: string;
};

/**
 * The series of a definition. A fingerprint covers what is counted (query, source, operator, value, slice length and target), and
 * nothing that only judges it: target, time window and texts are free to change inside an epoch.
 */
export function wantedSeries(definition: SloDefinition): WantedSeries[] {
  const wanted = definition.objectives.flatMap(objective => {
    const objectiveId = objective.id;
    const fingerprint = fingerprintOf(definition, objective);
    const events = { series: 'events', objectiveId, fingerprint } as const;
    return objective.slices
      ? [events, { series: 'slices', objectiveId, fingerprint } as const]
      : [events];
  });
  const isSliced = definition.objectives.some(({ slices }) => slices);
  if (!definition.composite || !isSliced) return wanted;
  const parts = definition.objectives.map(objective => [
    objective.id,
    objective.weight,
    fingerprintOf(definition, objective),
  ]);
  return [
    ...wanted,
    { series: 'composite', objectiveId: '', fingerprint: hash(parts) },
  ];
}

function fingerprintOf(definition: SloDefinition, objective: Objective) {
  const { indicator, slices } = objective;
  const grouping = [...definition.grouping].sort();
  const { method } = definition;
  return hash({ indicator, grouping, ...(slices && { method, slices }) });
}

/** A hash of a value that does not depend on the order of its keys. */
export function hash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value) ?? 'null';
  }
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${entries.join()}}`;
}
