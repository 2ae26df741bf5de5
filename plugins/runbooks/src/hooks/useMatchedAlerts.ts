import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import {
  ResolveQuery,
  ResolveResponse,
  RunbooksApi,
} from '@nines/backstage-plugin-runbooks-common';
import {
  AlertApi,
  SLO_SIGNAL_CHANNEL,
  WireAlert,
  WireExternalAlert,
} from '@nines/backstage-plugin-slo-common';
import {
  Live,
  alertApiRef,
  classifyFailure,
  runbooksApiRef,
  useLive,
  useRequest,
} from '@nines/backstage-plugin-slo-react';

/** The alert that a link names. */
export type NamedAlert = {
  readonly name: string;
  readonly slo?: string;
  readonly occurrence?: string;
};

/** An alert, and what was found for it. */
export type MatchedAlert = {
  readonly name: string;
  /** Of ours. */
  readonly alert?: WireAlert;
  /** Of others, where it is open. */
  readonly external?: WireExternalAlert;
  readonly answer: ResolveResponse;
};

/** The alerts of an entity with their runbooks; the one that the link names comes first. */
export type MatchedAlerts = {
  readonly alerts: readonly MatchedAlert[];
  /** Why those that are open are not among them. */
  readonly trouble?: Error;
};

/** At most this many are resolved at once. */
const MAX_ALERTS = 100;

/** The open alerts of an entity and the one that the link names, with their runbooks. Without the SLO plugin there are only links. */
export function useMatchedAlerts(
  entityRef: string,
  named: NamedAlert | undefined,
): Live<MatchedAlerts> {
  const runbooks = useApi(runbooksApiRef);
  const alertApi = useApiHolder().get(alertApiRef);
  const subject = `alerts ${entityRef}`;
  const loaded = useRequest(
    { subject, detail: JSON.stringify(named ?? null) },
    async signal => {
      const [{ open, trouble }, external] = await Promise.all([
        readOpen(alertApi, entityRef, signal),
        readExternal(alertApi, entityRef, signal),
      ]);
      const known = await addNamed(alertApi, open, named, signal);
      const alerts = await resolveAll(
        runbooks,
        { entityRef, named, open: known, external },
        signal,
      );
      return { alerts, trouble };
    },
  );
  return useLive(SLO_SIGNAL_CHANNEL, `${subject} ${named?.name}`, loaded);
}

async function readOpen(
  alertApi: AlertApi | undefined,
  entityRef: string,
  signal: AbortSignal,
): Promise<{ open: readonly WireAlert[]; trouble?: Error }> {
  if (!alertApi) return { open: [] };
  try {
    const { open } = await alertApi.getEntityAlerts(entityRef, { signal });
    return { open };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(`${thrown}`);
    const isAbsent = classifyFailure(error) === 'notInstalled';
    return isAbsent ? { open: [] } : { open: [], trouble: error };
  }
}

/** What others evaluate is shown beside ours; without it the page still leads to what is ours. */
async function readExternal(
  alertApi: AlertApi | undefined,
  entityRef: string,
  signal: AbortSignal,
): Promise<readonly WireExternalAlert[]> {
  if (!alertApi) return [];
  try {
    return (await alertApi.getExternalAlerts(entityRef, { signal })).alerts;
  } catch {
    return [];
  }
}

/** The occurrence that the link names may be over: it is shown as such. */
async function addNamed(
  alertApi: AlertApi | undefined,
  open: readonly WireAlert[],
  named: NamedAlert | undefined,
  signal: AbortSignal,
): Promise<readonly WireAlert[]> {
  const id = named?.occurrence;
  if (!alertApi || !id || open.some(alert => alert.id === id)) return open;
  try {
    return [await alertApi.getAlert(id, { signal }), ...open];
  } catch {
    // One that may not be read, or is gone: its name is all that is known
    return open;
  }
}

async function resolveAll(
  runbooks: RunbooksApi,
  asked: {
    entityRef: string;
    named: NamedAlert | undefined;
    open: readonly WireAlert[];
    external: readonly WireExternalAlert[];
  },
  signal: AbortSignal,
): Promise<readonly MatchedAlert[]> {
  const { entityRef, named, open, external } = asked;
  const byName = new Map<string, Pick<MatchedAlert, 'alert' | 'external'>>();
  if (named) byName.set(named.name, {});
  for (const alert of open) {
    if (!byName.get(alert.name)?.alert) byName.set(alert.name, { alert });
  }
  for (const each of external) {
    const known = byName.get(each.name);
    if (known?.alert || known?.external) continue;
    byName.set(each.name, { external: each });
  }
  const shown = [...byName].slice(0, MAX_ALERTS);
  if (shown.length === 0) return [];
  const queries = shown.map(([name, { alert, external: other }]) => {
    const slo = alert?.slo ?? (name === named?.name ? named.slo : undefined);
    const runbook = other?.runbookUrl;
    return {
      ...{ entity: entityRef, alert: name },
      ...(slo && { slo }),
      ...(runbook && { runbook }),
    } satisfies ResolveQuery;
  });
  const { items } = await runbooks.resolveMany(queries, { signal });
  return shown.map(([name, known], index) => ({
    name,
    ...known,
    answer: items[index],
  }));
}
