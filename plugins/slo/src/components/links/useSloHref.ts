import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { sloRouteRef } from '../../routes';

/** Address of an SLO's page, at one of its objectives where one is named. */
export function useSloHref(): (id: {
  entityRef: string;
  slo: string;
  objective?: string;
}) => string {
  const sloRoute = useRouteRef(sloRouteRef);
  return ({ entityRef, slo, objective }) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = sloRoute({ kind, namespace, name, slo });
    return objective
      ? `${path}?objective=${encodeURIComponent(objective)}`
      : path;
  };
}
