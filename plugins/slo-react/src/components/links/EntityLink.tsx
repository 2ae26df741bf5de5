import { ReactNode } from 'react';
import { shortRef } from './shortRef';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/**
 * Links to an entity by a title that is already known. The catalog's own link would ask for each title: on a list of SLOs a
 * request per row.
 *
 * @public
 */
export function EntityLink(props: { entityRef: string; children?: ReactNode }) {
  const entityRoute = useRouteRef(entityRouteRef);
  const params = entityRouteParams(props.entityRef, { encodeParams: true });
  return (
    <Link to={entityRoute(params)}>
      {props.children ?? shortRef(props.entityRef)}
    </Link>
  );
}
