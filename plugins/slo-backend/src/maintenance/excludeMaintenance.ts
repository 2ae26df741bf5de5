import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  AlertSubject,
  alertNameOf,
  CreateExclusionRequest,
  Instant,
  isInScope,
  MaintenanceOccurrence,
  maintenanceOccurrences,
  MaintenanceWindow,
  matchesAlert,
} from '@nines/backstage-plugin-slo-common';
import { AlertRules } from '../alerts/AlertRules';
import { EntityStore } from '../database/definitions/EntityStore';
import {
  ActiveObjective,
  ObjectiveStore,
} from '../database/definitions/ObjectiveStore';
import { SloPath } from '../service/readSlo';
import { MaintenanceLedger } from './MaintenanceLedger';

/** A maintenance that began while nobody looked is still left out. */
const LOOK_BACK_MS = 86_400_000;

export type ExcludeMaintenanceDeps = {
  readonly clock: { now(): Promise<Instant> };
  readonly rules: (now: Instant) => Promise<AlertRules>;
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly entities: Pick<EntityStore, 'getEntity'>;
  readonly ledger: MaintenanceLedger;
  /** As a person would exclude the interval. */
  readonly slos: {
    exclude(
      path: SloPath & { readonly objective: string },
      request: CreateExclusionRequest & { readonly author: string },
    ): Promise<unknown>;
  };
  readonly logger: LoggerService;
};

/**
 * Leaves maintenances that ask for it out of the budgets they match, once they begin. It may be killed between any two lines: what
 * is done is noted, and the union of exclusions is the same however often one is made.
 */
export async function excludeMaintenance(
  deps: ExcludeMaintenanceDeps,
): Promise<void> {
  const now = await deps.clock.now();
  const { maintenances } = await deps.rules(now);
  const from = (now - LOOK_BACK_MS) as Instant;
  const to = (now + 1) as Instant;
  const begun = maintenances
    .filter(({ excludeFromBudget }) => excludeFromBudget)
    .flatMap(window => maintenanceOccurrences(window, from, to));
  for (const occurrence of begun) {
    const done = await deps.ledger.readDone(occurrence);
    if (done) await excludeOne(deps, occurrence, done);
  }
  await deps.ledger.forget((now - 7 * LOOK_BACK_MS) as Instant);
}

async function excludeOne(
  deps: ExcludeMaintenanceDeps,
  occurrence: MaintenanceOccurrence,
  done: ReadonlySet<string>,
): Promise<void> {
  const { window, id, start, end } = occurrence;
  const request = {
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    reason: window.reason,
    author: `${window.author} (maintenance ${id})`.slice(0, 255),
  };
  let failed = 0;
  for (const objective of await matching(deps, window)) {
    const { sloRef, entityRef, objectiveKey } = objective;
    if (done.has(`${sloRef}\n${objectiveKey}`)) continue;
    const slo = sloRef.slice(entityRef.length + 1);
    const path = { entityRef, slo, objective: objectiveKey };
    try {
      await deps.slos.exclude(path, request);
      await deps.ledger.note(occurrence, objective);
    } catch (error) {
      failed += 1;
      const message = `Maintenance '${id}' could not be left out of the budget of ${sloRef}`;
      deps.logger.warn(message, toError(error));
    }
  }
  if (failed === 0) await deps.ledger.note(occurrence, 'all');
}

/** Objectives whose pages or tickets the window would mute; a composite counts as one. */
async function matching(
  deps: Pick<ExcludeMaintenanceDeps, 'objectives' | 'entities'>,
  window: MaintenanceWindow,
) {
  const subjects = new Map<string, AlertSubject>();
  for (const objective of await deps.objectives.listActive()) {
    if (objective.definition.grouping.length > 0 && !objective.group) continue;
    const subject = await subjectOf(deps, objective);
    const isMeant =
      isInScope(window.scope, subject) &&
      (['page', 'ticket'] as const).some(severity =>
        matchesAlert(window.matchers, { ...subject, severity }),
      );
    const key = `${subject.sloRef}\n${subject.objectiveKey}`;
    if (isMeant) subjects.set(key, subject);
  }
  return subjects.values();
}

async function subjectOf(
  { entities }: Pick<ExcludeMaintenanceDeps, 'entities'>,
  { definition, sloRef, entityRef, objectiveKey }: ActiveObjective,
): Promise<AlertSubject> {
  const entity = await entities.getEntity(entityRef);
  return {
    sloRef,
    objectiveKey: definition.composite ? '' : objectiveKey,
    severity: 'page',
    kind: 'burn',
    alertName: alertNameOf(definition.name, 'burn', 'page'),
    entityRef,
    ...(entity?.owner !== undefined && { owner: entity.owner }),
    ...(entity?.system !== undefined && { system: entity.system }),
    ...(entity?.tier !== undefined && { tier: entity.tier }),
  };
}
