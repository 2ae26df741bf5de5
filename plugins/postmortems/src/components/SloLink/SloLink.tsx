import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { shortRef } from '@nines/backstage-plugin-slo-react';
import { sloRouteRef } from '../../routes';
import { isEntityRef } from '../shared';

/** An SLO by its ref, `<entityRef>/<slo>`: a link where the portal has the SLO plugin. */
export function SloLink({ sloRef }: { sloRef: string }) {
  const sloRoute = useRouteRef(sloRouteRef);
  const slash = sloRef.lastIndexOf('/');
  const entityRef = sloRef.slice(0, slash);
  const slo = sloRef.slice(slash + 1);
  if (!isEntityRef(entityRef)) return <>{sloRef}</>;
  const text = `${slo} (${shortRef(entityRef)})`;
  if (!sloRoute) return <>{text}</>;
  return (
    <Link to={sloRoute({ ...parseEntityRef(entityRef), slo })}>{text}</Link>
  );
}
