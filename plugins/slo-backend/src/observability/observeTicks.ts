import { Meter, Tracer } from '@opentelemetry/api';
import { MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { instrumentsOf } from './instrumentsOf';
import { inSpan } from './inSpan';

/** Sees the ticks. */
export type TickObserver = {
  /** Runs a tick, in a span of its own. */
  ticking(run: () => Promise<void>): Promise<void>;
  /** Minutes that nobody decided. */
  missed(slots: number): void;
};

/** Counts and traces ticks: how long they take, how late they are, which sources fail in them. */
export function observeTicks(deps: {
  readonly meter: Meter;
  readonly tracer: Tracer;
  readonly clock: { now(): Promise<number> };
  readonly sources: () => Iterable<SliSource>;
}): TickObserver {
  const { meter, tracer, clock, sources } = deps;
  const { counter, timer } = instrumentsOf(meter);
  const duration = timer('slo.evaluation.duration', 'How long a tick takes');
  const lag = timer(
    'slo.evaluation.lag',
    'From the end of a minute to the start of its tick',
  );
  const missed = counter(
    'slo.evaluation.missed',
    '{slot}',
    'Minutes that no tick decided',
  );
  const errors = counter(
    'slo.evaluation.errors',
    '{evaluation}',
    'Ticks in which an instance of a source could not be asked',
  );

  return {
    ticking: run =>
      inSpan(tracer, { name: 'slo.evaluate' }, async () => {
        const startedAt = await clock.now();
        lag.record((startedAt % MINUTE_MS) / 1000);
        let outcome = 'error';
        try {
          await run();
          outcome = 'ok';
        } catch (error) {
          if (isAbort(error)) outcome = 'timeout';
          throw error;
        } finally {
          const seconds = ((await clock.now()) - startedAt) / 1000;
          duration.record(Math.max(0, seconds), { outcome });
          for (const datasource of failing(sources())) {
            errors.add(1, { datasource, 'error.type': 'query_error' });
          }
        }
      }),
    missed: slots => missed.add(slots),
  };
}

function failing(sources: Iterable<SliSource>): string[] {
  return [...sources].flatMap(source =>
    source
      .status()
      .filter(({ status }) => status === 'failing')
      .map(({ instance }) => `${source.type}:${instance}`),
  );
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
