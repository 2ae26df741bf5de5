import { RunbooksHealthResponse } from '@nines/backstage-plugin-runbooks-common';
import { AlertStore } from '../database/alerts/AlertStore';
import { IndexStore, TaskRun } from '../database/index/IndexStore';
import { RunbookStore } from '../database/runbooks/RunbookStore';

/** How the index itself fares. */
export async function readHealth(deps: {
  readonly index: Pick<IndexStore, 'lastRun'>;
  readonly runbooks: Pick<RunbookStore, 'count'>;
  readonly alerts: Pick<AlertStore, 'count'>;
}): Promise<RunbooksHealthResponse> {
  const [indexing, reading, counts, alerts] = await Promise.all([
    deps.index.lastRun('index'),
    deps.index.lastRun('alerts'),
    deps.runbooks.count(),
    deps.alerts.count(),
  ]);
  return {
    indexing: {
      status: indexingStatus(indexing),
      lastRunAt: toIso(indexing),
      ...(indexing?.message && { message: indexing.message }),
    },
    alerts: {
      status: reading?.status ?? 'unknown',
      lastReadAt: toIso(reading),
      ...(reading?.message && { message: reading.message }),
    },
    counts: { ...counts, alerts },
  };
}

/** Why nothing, or nothing of now, can be said of alerts; undefined where they are known. */
export function explainUnknown(
  reading: TaskRun | undefined,
): string | undefined {
  switch (reading?.status) {
    case 'ok':
      return undefined;
    case 'absent':
      return 'The SLO plugin is not installed, so nobody knows which alerts there are. Install @nines/backstage-plugin-slo-backend.';
    case 'failing':
      return `The SLO plugin could not be asked which alerts there are: ${reading.message}. What is shown is of before.`;
    default:
      return 'Which alerts there are was not asked yet. It is with the next indexing.';
  }
}

function indexingStatus(
  run: TaskRun | undefined,
): RunbooksHealthResponse['indexing']['status'] {
  if (!run) return 'unknown';
  return run.status === 'ok' ? 'ok' : 'failing';
}

function toIso(run: TaskRun | undefined): string | null {
  return run ? new Date(run.endedAt).toISOString() : null;
}
