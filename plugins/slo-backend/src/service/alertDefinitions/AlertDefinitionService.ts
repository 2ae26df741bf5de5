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
import { externalDefinitions } from './externalDefinitions';

export type AlertDefinitionDeps = {
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly external: Pick<ExternalAlertStore, 'listOpen'>;
  readonly entities: Pick<EntityStore, 'listAlerting'>;
  readonly policy: AlertingPolicy;
  readonly clock: ClockService;
};

type Keyed = { readonly key: string; readonly item: WireAlertDefinition };

const MOST_OPEN = 20_000;
/** Whoever posts says again what still fires, by default every four hours. */
const TOLD_MS = 24 * 3_600_000;
/** The pages of one list are asked for one after the other. */
const SHARED_MS = 30_000;

/** Which alerts can fire: those of every SLO, and those of others that are open. */
export class AlertDefinitionService {
  readonly #deps: AlertDefinitionDeps;
  readonly #all: RefreshingCache<readonly Keyed[]>;

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
    const all = await this.#all.get('all', () => this.#read());
    const rest = after ? all.filter(({ key }) => key > after) : all;
    const page = rest.slice(0, limit);
    return {
      items: page.map(({ item }) => item),
      next: rest.length > limit ? page[page.length - 1].key : null,
    };
  }

  async #read(): Promise<readonly Keyed[]> {
    const { objectives, external, entities, policy, clock } = this.#deps;
    const toldSince = ((await clock.now()) - TOLD_MS) as Instant;
    const [active, open, alerting] = await Promise.all([
      objectives.listActive(),
      external.listOpen({ toldSince, limit: MOST_OPEN }),
      entities.listAlerting(),
    ]);
    const others = await externalDefinitions(
      mergeExternalAlerts(open),
      alerting,
    );
    const byKey = new Map<string, WireAlertDefinition>();
    for (const item of [...ours(active, policy), ...others]) {
      byKey.set([item.entityRef, item.name, item.origin].join(' '), item);
    }
    return [...byKey]
      .map(([key, item]) => ({ key, item }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
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
