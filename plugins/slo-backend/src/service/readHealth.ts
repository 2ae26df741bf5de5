import { HealthResponse, Instant } from '@nines/backstage-plugin-slo-common';
import { SloServiceDeps } from './SloServiceDeps';

/** Numbers older than this are late: ticks come every minute. */
const LATE_AFTER_SECONDS = 300;

/** How the backend itself fares. */
export async function readHealth(
  deps: Pick<
    SloServiceDeps,
    'statuses' | 'clock' | 'sources' | 'ingestion' | 'alerting'
  >,
): Promise<HealthResponse> {
  const [now, lastTick, ingestion, alerting] = await Promise.all([
    deps.clock.now(),
    deps.statuses.lastTick(),
    deps.ingestion.status(),
    deps.alerting?.health(),
  ]);
  const sources = deps.sources.flatMap(source =>
    source.status().map(({ since, ...status }) => ({
      type: source.type,
      ...status,
      ...(since !== undefined && { since: toIso(since) }),
    })),
  );
  const age = lastTick === undefined ? null : (now - lastTick) / 1000;
  const isDegraded =
    age === null ||
    age > LATE_AFTER_SECONDS ||
    ingestion.status === 'failing' ||
    sources.some(({ status }) => status === 'failing') ||
    (alerting !== undefined && alerting.problems.length > 0);
  return {
    status: isDegraded ? 'degraded' : 'ok',
    lastTickAt: lastTick === undefined ? null : toIso(lastTick),
    lastTickAgeSeconds: age,
    sources,
    ingestion,
    ...(alerting && { alerting }),
  };
}

function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}
