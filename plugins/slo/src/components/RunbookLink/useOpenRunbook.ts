import { useRouteRef } from '@backstage/core-plugin-api';
import { runbookRouteRef } from '../../routes';

/** An address has its length. */
const MOST_LABELS = 12;

/** An alert, as its runbook is looked up. */
export type AlertOfRunbook = {
  readonly entity: string;
  readonly alert: string;
  readonly slo?: string;
  /** What the alert gives: an address, a path of the portal, or a name. */
  readonly runbook?: string;
  readonly occurrence?: string;
  /** What commands of the page are filled in from. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** Makes the path that opens the runbook of an alert; undefined in a portal without the runbooks plugin. */
export function useOpenRunbook():
  | ((alert: AlertOfRunbook) => string)
  | undefined {
  const route = useRouteRef(runbookRouteRef);
  if (!route) return undefined;
  return ({ labels = {}, ...alert }) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(alert)) {
      if (value) search.append(name, value);
    }
    for (const [name, value] of Object.entries(labels).slice(0, MOST_LABELS)) {
      search.append('label', `${name}=${value}`);
    }
    return `${route()}?${search}`;
  };
}
