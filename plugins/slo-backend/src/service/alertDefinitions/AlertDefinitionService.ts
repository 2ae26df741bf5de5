import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClockService,
  RefreshingCache,
} from '@nines/backstage-plugin-nines-node';
import {
  AlertingPolicy,
  Instant,
  ListAlertDefinitionsQuery,
  ListAlertDefinitionsResponse,
  WireAlertDefinition,
  alertDefinitionsOf,
  mergeExternalAlerts,
} from '@nines/backstage-plugin-slo-common';
import { EntityStore } from '../../database/definitions/EntityStore';
import {
  ActiveObjective,
  ObjectiveStore,
} from '../../database/definitions/ObjectiveStore';
import { ExternalAlertStore } from '../../database/externalAlerts/ExternalAlertStore';
import { ExternalRuleStore } from '../../database/externalAlerts/ExternalRuleStore';
import { MOST_LINES, externalDefinitions } from './externalDefinitions';

export type AlertDefinitionDeps = {
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly external: Pick<ExternalAlertStore, 'listOpen'>;
  readonly externalRules: Pick<ExternalRuleStore, 'listAll'>;
  readonly entities: Pick<EntityStore, 'listAlerting'>;
  readonly policy: AlertingPolicy;
  readonly clock: ClockService;
  readonly logger: LoggerService;
};

type Keyed = { readonly key: string; readonly item: WireAlertDefinition };

type All = {
  readonly lines: readonly Keyed[];
  /** Rules of others that are no entity's. */
  readonly unassigned: number;
};

const MOST_OPEN = 20_000;
/** Whoever posts says again what still fires, by default every four hours. */
const TOLD_MS = 24 * 3_600_000;
/** The pages of one list are asked for one after the other. */
const SHARED_MS = 30_000;

/** Which alerts can fire: those of every SLO, and those of others whose rule is known or that are open. */
export class AlertDefinitionService {
  readonly #deps: AlertDefinitionDeps;
  readonly #all: RefreshingCache<All>;

  constructor(deps: AlertDefinitionDeps) {
    this.#deps = deps;
    this.#all = new RefreshingCache({
      maxAgeMs: SHARED_MS,
      refreshAfterMs: SHARED_MS,
      maxEntries: 1,
    });
  }

  async list({
    after = '',
    limit,
  }: ListAlertDefinitionsQuery): Promise<ListAlertDefinitionsResponse> {
    const { lines, unassigned } = await this.#all.get('all', () =>
      this.#read(),
    );
    const rest = after ? lines.filter(({ key }) => key > after) : lines;
    const page = rest.slice(0, limit);
    const items = page.map(({ item }) => item);
    return rest.length > limit
      ? { items, next: page[page.length - 1].key }
      : { items, next: null, unassigned };
  }

  async #read(): Promise<All> {
    const { objectives, entities, policy, clock, logger } = this.#deps;
    const { external, externalRules } = this.#deps;
    const toldSince = ((await clock.now()) - TOLD_MS) as Instant;
    const [active, open, rules, alerting] = await Promise.all([
      objectives.listActive(),
      external.listOpen({ toldSince, limit: MOST_OPEN }),
      externalRules.listAll(),
      entities.listAlerting(),
    ]);
    const others = await externalDefinitions({
      alerts: mergeExternalAlerts(open),
      rules,
      entities: alerting,
    });
    if (others.isCut) {
      logger.warn(
        `Others can raise more alerts than the ${MOST_LINES} that are listed, by entity and name; an annotation that takes too many of them is one like prometheus.io/alert: all without prometheus.io/labels`,
      );
    }
    const items = [...ours(active, policy), ...others.items];
    const byKey = new Map(items.map(item => [keyOf(item), item]));
    const lines = [...byKey]
      .map(([key, item]) => ({ key, item }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return { lines, unassigned: others.unassigned };
  }
}

/** Others may raise several of one name: these differ in severity or runbook. */
function keyOf(item: WireAlertDefinition): string {
  const { entityRef, name, origin, severity, runbook } = item;
  const key = [entityRef, name, origin];
  if (origin !== 'slo') {
    const rest = JSON.stringify([severity, runbook]);
    key.push(createHash('sha256').update(rest).digest('hex').slice(0, 16));
  }
  return key.join(' ');
}

/** All objectives of an SLO raise the same alerts. */
function ours(
  active: readonly ActiveObjective[],
  policy: AlertingPolicy,
): WireAlertDefinition[] {
  const slos = new Map(active.map(each => [each.sloRef, each]));
  return [...slos.values()].flatMap(({ entityRef, definition }) =>
    alertDefinitionsOf(definition, policy).map(alert => ({
      ...alert,
      entityRef,
      origin: 'slo' as const,
      urgency: alert.severity,
      slo: definition.name,
    })),
  );
}
