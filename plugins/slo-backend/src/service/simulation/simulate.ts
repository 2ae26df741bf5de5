import { NotFoundError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import {
  AlertSubject,
  ESCALATION_POLICY_ANNOTATION,
  Instant,
  SimulateEscalationQuery,
  SimulateEscalationResponse,
  alertNameOf,
  simulateEscalation,
  suppressionOf,
} from '@nines/backstage-plugin-slo-common';
import { AlertRules } from '../../alerts/AlertRules';
import { AlertReader } from '../../database/alertReads/AlertReader';
import { EntityStore } from '../../database/definitions/EntityStore';
import {
  ActiveObjective,
  ObjectiveStore,
} from '../../database/definitions/ObjectiveStore';
import { toWireSuppression } from '../alerts/toWireSuppression';
import { ConfiguredDestination } from '../deliveries/DeliveryService';
import { toIso } from '../toIso';

export type SimulationDeps = {
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly entities: Pick<EntityStore, 'getEntity'>;
  readonly alerts: Pick<AlertReader, 'ofEntity'>;
  readonly rules: (now: Instant) => Promise<AlertRules>;
  readonly destinations: () => readonly ConfiguredDestination[];
  readonly clock: ClockService;
};

/** If an alert fired then: who would be told, when, and why. @throws NotFoundError */
export async function simulate(
  deps: SimulationDeps,
  query: SimulateEscalationQuery & { readonly entityRef: string },
): Promise<SimulateEscalationResponse> {
  const subject = await subjectOf(deps, query);
  const at = (
    query.at === undefined ? await deps.clock.now() : Date.parse(query.at)
  ) as Instant;
  const { book, silences, maintenances } = await deps.rules(at);
  const { open } = await deps.alerts.ofEntity(query.entityRef, { recent: 0 });
  const page = open.find(
    ({ record }) =>
      record.severity === 'page' &&
      record.sloRef === subject.sloRef &&
      record.objectiveKey === subject.objectiveKey,
  );
  const suppression = suppressionOf(
    subject,
    {
      silences,
      maintenances,
      openPageOf: () => page?.record.id,
      deadSources: new Set(),
    },
    at,
  );
  const simulated = simulateEscalation(book, subject, { at, suppression });
  const described = new Map(
    deps.destinations().map(each => [each.ref, each.destination.description]),
  );
  return {
    at: toIso(at),
    alertName: subject.alertName,
    policy: simulated.policy ?? null,
    why: simulated.why,
    suppression: suppression ? toWireSuppression(suppression) : null,
    steps: simulated.steps.map(({ tell, ...step }) => ({
      ...step,
      at: toIso(step.at),
      destinations: tell.map(({ destination: ref, event }) => ({
        ref,
        description: described.get(ref) ?? null,
        event,
      })),
    })),
    warnings: [...simulated.warnings],
  };
}

async function subjectOf(
  deps: SimulationDeps,
  query: SimulateEscalationQuery & { readonly entityRef: string },
): Promise<AlertSubject> {
  const { slo: sloRef, objective, severity, kind, entityRef } = query;
  const active = await deps.objectives.listActive();
  const found = active.filter(each => each.sloRef === sloRef);
  const measured = found.find(each => names(each, objective));
  if (!measured) {
    throw new NotFoundError(
      found.length === 0
        ? `No SLO '${sloRef}'`
        : `No objective '${objective}' in SLO '${sloRef}'`,
    );
  }
  const { definition } = measured;
  const entity = await deps.entities.getEntity(entityRef);
  const policyName = definition.annotations[ESCALATION_POLICY_ANNOTATION];
  return {
    sloRef,
    objectiveKey: objective,
    severity,
    kind,
    alertName: alertNameOf(definition.name, kind, severity),
    entityRef,
    ...(entity?.owner !== undefined && { owner: entity.owner }),
    ...(entity?.system !== undefined && { system: entity.system }),
    ...(entity?.tier !== undefined && { tier: entity.tier }),
    ...(policyName !== undefined && { policyName }),
  };
}

/** Whether this objective, or the SLO's own composite budget that it is a part of, is meant. */
function names(
  { objectiveKey, definition }: ActiveObjective,
  objective: string,
): boolean {
  return objective === '' ? definition.composite : objectiveKey === objective;
}
