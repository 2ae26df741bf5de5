import { parseEntityRef } from '@backstage/catalog-model';
import {
  ClockService,
  RefreshingCache,
} from '@nines/backstage-plugin-nines-node';
import {
  ExternalAlert,
  ExternalAlertsResponse,
  Instant,
  MergedAlert,
  WireExternalSource,
  instanceProblem,
  mergeExternalAlerts,
  readAlertSelector,
  selectAlerts,
} from '@nines/backstage-plugin-slo-common';
import { EntityStore } from '../../database/definitions/EntityStore';
import {
  ExternalAlertStore,
  SourceId,
} from '../../database/externalAlerts/ExternalAlertStore';
import { toWireExternalAlert } from './toWireExternalAlert';
import { toWireSources } from './toWireSources';

export type ExternalAlertServiceDeps = {
  readonly store: Pick<ExternalAlertStore, 'listOpen' | 'listSources'>;
  readonly entities: Pick<EntityStore, 'getEntity'>;
  /** Those that are configured: what another one told is not shown. */
  readonly sources: readonly SourceId[];
  /** Names of those who may post alerts. */
  readonly receivers: readonly string[];
  readonly clock: ClockService;
};

/** Everything that is open anywhere. */
type Known = {
  readonly alerts: readonly MergedAlert[];
  readonly sources: readonly WireExternalSource[];
};

/** Alerts that are read at once, and shown of one entity. */
const MOST_OPEN = 20_000;
const MOST_SHOWN = 100;

/** Whoever posts says again what still fires, by default every four hours. */
const TOLD_MS = 24 * 3_600_000;

/** How old an answer may be. */
const SHARED_MS = 5_000;

/** The use cases of alerts that others evaluate. Whether the caller may is for `AuthorizedExternalAlerts` to say. */
export class ExternalAlertService {
  readonly #deps: ExternalAlertServiceDeps;
  /** Pages of many entities that are opened at once read the alerts once. */
  readonly #known: RefreshingCache<Known>;

  constructor(deps: ExternalAlertServiceDeps) {
    this.#deps = deps;
    this.#known = new RefreshingCache<Known>({
      maxAgeMs: SHARED_MS,
      refreshAfterMs: SHARED_MS,
      maxEntries: 1,
    });
  }

  async ofEntity(entityRef: string): Promise<ExternalAlertsResponse> {
    const { known, read, selector, found } = await this.#find(entityRef);
    const problem =
      read?.ok === false
        ? read.error
        : selector && instanceProblem(selector, this.#sourceNames());
    const countOf = (state: MergedAlert['state']) =>
      found.filter(alert => alert.state === state).length;
    return {
      entityRef,
      alerts: found
        .slice(0, MOST_SHOWN)
        .map(alert => toWireExternalAlert(alert, known.sources)),
      counts: {
        firing: countOf('firing'),
        pending: countOf('pending'),
        suppressed: countOf('suppressed'),
      },
      selection: selector
        ? {
            rule: selector.rule,
            ...(selector.annotation && { annotation: selector.annotation }),
            text: selector.text,
          }
        : null,
      ...(problem && { problem }),
      sources: known.sources.filter(
        ({ name }) => (selector?.instance ?? name) === name,
      ),
    };
  }

  /** How many fire on an entity; undefined where nobody tells any. */
  async firingOf(entityRef: string): Promise<number | undefined> {
    if (this.#sourceNames().length === 0) return undefined;
    const { found } = await this.#find(entityRef);
    return found.filter(({ state }) => state === 'firing').length;
  }

  async #find(entityRef: string) {
    const now = await this.#deps.clock.now();
    const moment = String(Math.floor(now / SHARED_MS));
    const [known, entity] = await Promise.all([
      this.#known.get(moment, () => this.#read(now)),
      this.#deps.entities.getEntity(entityRef),
    ]);
    const annotations = entity?.alertAnnotations ?? {};
    const read = readAlertSelector(parseEntityRef(entityRef), annotations);
    const selector = read?.ok ? read.value : undefined;
    const found = selector ? selectAlerts(known.alerts, selector) : [];
    return { known, read, selector, found };
  }

  #sourceNames() {
    const { sources, receivers } = this.#deps;
    return [...sources.map(({ name }) => name), ...receivers];
  }

  async #read(now: number): Promise<Known> {
    const { store, sources, receivers } = this.#deps;
    const [open, records] = await Promise.all([
      store.listOpen({
        toldSince: (now - TOLD_MS) as Instant,
        limit: MOST_OPEN,
      }),
      store.listSources(),
    ]);
    const isConfigured = ({ origin, source }: ExternalAlert) =>
      origin === 'webhook'
        ? receivers.includes(source)
        : sources.some(each => each.origin === origin && each.name === source);
    return {
      alerts: mergeExternalAlerts(open.filter(isConfigured)),
      sources: toWireSources({ sources, receivers, records, open }),
    };
  }
}
