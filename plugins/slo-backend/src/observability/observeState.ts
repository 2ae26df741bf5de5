import { Attributes, Meter } from '@opentelemetry/api';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { AlertReader, OpenCount } from '../database/alertReads/AlertReader';
import {
  DeliveryDesk,
  DestinationState,
} from '../database/deliveryReads/DeliveryDesk';
import { channelTypeOf } from './observeAlerts';

export type StateObserverDeps = {
  readonly meter: Meter;
  readonly clock: ClockService;
  readonly alerts: Pick<AlertReader, 'openBySeverity' | 'countOverdue'>;
  readonly desk: Pick<DeliveryDesk, 'destinations' | 'auditorRun'>;
  /** SLOs that are defined, and those of them that cannot be read. */
  readonly definitions: () => Promise<{
    readonly count: number;
    readonly invalid: number;
  }>;
  readonly sources: () => Iterable<SliSource>;
  readonly onError: (error: unknown) => void;
};

const sum = (a: number, b: number) => a + b;

/** Gauges that are read from the database whenever they are collected. A database that is away leaves gaps, and breaks nothing. */
export function observeState(deps: StateObserverDeps): void {
  const { meter, clock, alerts, desk } = deps;
  const gauge = (name: string, unit: string, description: string) => {
    const observable = meter.createObservableGauge(name, { unit, description });
    return (read: () => Promise<readonly Measured[]>) =>
      observable.addCallback(async result => {
        try {
          for (const { value, attributes } of await read()) {
            result.observe(value, attributes);
          }
        } catch (error) {
          deps.onError(error);
        }
      });
  };

  gauge(
    'slo.definitions.count',
    '{slo}',
    'SLOs that are defined',
  )(async () => [{ value: (await deps.definitions()).count }]);
  gauge(
    'slo.definitions.invalid',
    '{slo}',
    'SLOs whose definition cannot be read, and never could',
  )(async () => [{ value: (await deps.definitions()).invalid }]);
  gauge(
    'slo.evaluation.last_success',
    's',
    'When an instance of a source last answered, since 1970',
  )(async () => lastSuccesses(deps.sources(), await clock.now()));
  gauge(
    'slo.alerts.active',
    '{alert}',
    'Open alerts',
  )(async () => (await alerts.openBySeverity()).map(toActive));
  gauge(
    'incident.open',
    '{incident}',
    'Open groups of alerts',
  )(async () =>
    (await alerts.openBySeverity())
      .filter(({ groups }) => groups > 0)
      .map(({ groups, severity, status }) => ({
        value: groups,
        attributes: { severity, state: status },
      })),
  );
  gauge(
    'incident.escalation.overdue',
    '{step}',
    'Steps of escalations that are due and were not told',
  )(async () => [{ value: await alerts.countOverdue(await clock.now()) }]);
  gauge(
    'incident.outbox.pending',
    '{notification}',
    'Messages that wait to be sent',
  )(async () => byChannel(desk, each => each.pending, sum));
  gauge(
    'incident.outbox.oldest_age',
    's',
    'How long the oldest message has been waiting',
  )(async () => {
    const now = await clock.now();
    return byChannel(
      desk,
      ({ oldestPendingAt }) =>
        oldestPendingAt === undefined ? 0 : (now - oldestPendingAt) / 1000,
      Math.max,
    );
  });
  gauge(
    'incident.auditor.last_run',
    's',
    'When the auditor last ran, since 1970',
  )(async () => {
    const run = await desk.auditorRun();
    return run ? [{ value: run.ranAt / 1000 }] : [];
  });
  gauge(
    'incident.auditor.violations',
    '{alert}',
    'Alerts that were not told as they should be, in its last run',
  )(async () => {
    const run = await desk.auditorRun();
    return run ? [{ value: run.violations }] : [];
  });
}

/** One that answers did so just now; one that fails did not since it began to. */
function lastSuccesses(sources: Iterable<SliSource>, now: number): Measured[] {
  return [...sources].flatMap(source =>
    source.status().flatMap(({ instance, status, since }) => {
      const at = status === 'ok' ? now : since;
      if (status === 'unknown' || at === undefined) return [];
      const attributes = { datasource: `${source.type}:${instance}` };
      return [{ value: at / 1000, attributes }];
    }),
  );
}

type Measured = { readonly value: number; readonly attributes?: Attributes };

function toActive({ alerts, severity, status }: OpenCount): Measured {
  return { value: alerts, attributes: { severity, state: status } };
}

async function byChannel(
  desk: Pick<DeliveryDesk, 'destinations'>,
  valueOf: (state: DestinationState) => number,
  join: (a: number, b: number) => number,
): Promise<Measured[]> {
  const values = new Map<string, number>();
  for (const [ref, state] of await desk.destinations()) {
    const type = channelTypeOf(ref);
    values.set(type, join(values.get(type) ?? 0, valueOf(state)));
  }
  return [...values].map(([type, value]) => ({
    value,
    attributes: { 'channel.type': type },
  }));
}
