import { useRouteRef } from '@backstage/core-plugin-api';
import { runbookRouteRef } from '../../routes';

/** An alert, as its runbook is looked up. */
export type AlertOfRunbook = {
  readonly entity: string;
  readonly alert: string;
  readonly slo?: string;
  /** What the alert gives: an address, a path of the portal, or a name. */
  readonly runbook?: string;
  readonly occurrence?: string;
};

/** Makes the path that opens the runbook of an alert; undefined in a portal without the runbooks plugin. */
export function useOpenRunbook():
  | ((alert: AlertOfRunbook) => string)
  | undefined {
  const route = useRouteRef(runbookRouteRef);
  if (!route) return undefined;
  return alert => {
    const given = Object.entries(alert).filter(([, value]) => value);
    return `${route()}?${new URLSearchParams(given)}`;
  };
}
