import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { Meter, Tracer, metrics, trace } from '@opentelemetry/api';
import { Knex } from 'knex';
import { AlertPlan } from '../alerts/AlertPlan';
import { DatabaseAlertReader } from '../database/alertReads/DatabaseAlertReader';
import { DatabaseDeliveryDesk } from '../database/deliveryReads/DatabaseDeliveryDesk';
import { DeliveryObserver } from '../delivery/DeliveryObserver';
import { countDefinitions } from './countDefinitions';
import { InboundObserver, observeInbound } from './observeInbound';
import {
  ExternalAlertObserver,
  observeExternalAlerts,
} from './observeExternalAlerts';
import { observeAlerts } from './observeAlerts';
import { instrumentsOf } from './instrumentsOf';
import { inSpan } from './inSpan';
import { observeDelivery } from './observeDelivery';
import { observeState } from './observeState';
import { TickObserver, observeTicks } from './observeTicks';

/** The scope of all instruments, as Backstage names those of plugins. */
const SCOPE = 'backstage-plugin-slo';

/** What sees Nines at work: metrics, spans, and a line of the log for each transition. */
export type Observability = {
  readonly saved: (plan: AlertPlan) => void;
  /** Runs a decision over alerts, in a span of its own. */
  readonly deciding: <T>(run: () => Promise<T>) => Promise<T>;
  readonly delivery: DeliveryObserver;
  readonly ticks: TickObserver;
  readonly inbound: InboundObserver;
  readonly external: ExternalAlertObserver;
  /** A loop of this replica failed. */
  readonly loopFailed: (loop: string) => void;
};

/**
 * Watches the plugin by OpenTelemetry. Where the backend set up no SDK, all of it does nothing. See `docs/observability.md` for
 * what each instrument means.
 */
export function createObservability(deps: {
  readonly database: Knex;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly sources: () => Iterable<SliSource>;
  readonly meter?: Meter;
  readonly tracer?: Tracer;
}): Observability {
  const { database, logger } = deps;
  const meter = deps.meter ?? metrics.getMeter(SCOPE);
  const tracer = deps.tracer ?? trace.getTracer(SCOPE);
  observeState({
    ...deps,
    meter,
    alerts: new DatabaseAlertReader(database),
    desk: new DatabaseDeliveryDesk(database),
    definitions: () => countDefinitions(database),
    onError: error =>
      logger.warn(`Metrics could not be read: ${stringifyError(error)}`),
  });
  const { counter } = instrumentsOf(meter);
  const loopFailures = counter(
    'slo.loop.failures',
    '{failure}',
    'Loops that could not read or write the database',
  );
  return {
    loopFailed: loop => loopFailures.add(1, { loop }),
    deciding: run => inSpan(tracer, { name: 'slo.alerts.decide' }, run),
    saved: observeAlerts({ meter, logger }),
    delivery: observeDelivery({ meter, tracer }),
    ticks: observeTicks({ ...deps, meter, tracer }),
    inbound: observeInbound({ meter, tracer }),
    external: observeExternalAlerts(meter),
  };
}
