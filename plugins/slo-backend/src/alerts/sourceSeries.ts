import {
  AlertFacts,
  AlertingPolicy,
  Instant,
  ObjectiveFacts,
} from '@nines/backstage-plugin-slo-common';
import { SliInstanceStatus, SliSource } from '@nines/backstage-plugin-slo-node';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { SeriesFacts } from './SeriesFacts';

/** Starts the objective key of what stands for a metrics instance: no objective of a definition has such a key. */
const INSTANCE = 'instance:';

const CALM: AlertFacts = { status: 'known', reasons: [], calm: true };

/**
 * Alerts on the metrics instances themselves: when one cannot be asked, all that is measured by it is blind, and one page says
 * so in place of an alert for each objective.
 */
export function sourceSeries(input: {
  readonly sources: Iterable<SliSource>;
  /** What stands for this portal in the catalog. */
  readonly entityRef: string;
  readonly policy: AlertingPolicy;
  readonly now: Instant;
}): SeriesFacts[] {
  const { sources, entityRef, policy, now } = input;
  return [...sources].flatMap(source =>
    source.status().map((status): SeriesFacts => {
      const name = `${source.type}:${status.instance}`;
      const slo = `source-${source.type}-${status.instance}`;
      const isFailing = status.status === 'failing';
      return {
        status: {
          sloRef: `${entityRef}/${slo}`,
          entityRef,
          slo,
          objectiveKey: `${INSTANCE}${name}`,
          title: `Metrics instance ${name}`,
          method: 'Occurrences',
          composite: false,
          state: isFailing
            ? { kind: 'noData', reason: 'sourceFailed' }
            : { kind: 'healthy' },
          message: status.message ?? status.status,
          burns: [],
          computedAt: now,
          example: false,
        },
        facts: factsOf(status, policy),
        instances: () => [],
      };
    }),
  );
}

/** The metrics instance that an occurrence is on, as `<type>:<name>`; undefined for one on an objective. */
export function instanceOfSource({
  objectiveKey,
}: Pick<OccurrenceRecord, 'objectiveKey'>): string | undefined {
  return objectiveKey.startsWith(INSTANCE)
    ? objectiveKey.slice(INSTANCE.length)
    : undefined;
}

function factsOf(
  { status }: SliInstanceStatus,
  { noData }: AlertingPolicy,
): ObjectiveFacts {
  if (status === 'unknown') {
    const why = 'new';
    const unknown: AlertFacts = { status: 'unknown', why, reasons: [] };
    return { page: unknown, ticket: unknown };
  }
  if (status === 'ok' || !noData) return { page: CALM, ticket: CALM };
  const reason = {
    kind: 'noData',
    reason: 'sourceFailed',
    after: noData.after,
  } as const;
  return {
    page: { status: 'known', reasons: [reason], calm: false },
    ticket: CALM,
  };
}
