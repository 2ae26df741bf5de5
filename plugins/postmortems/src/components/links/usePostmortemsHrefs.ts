import { useRouteRef } from '@backstage/core-plugin-api';
import {
  actionsRouteRef,
  importRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  newIncidentRouteRef,
  postmortemRouteRef,
  rootRouteRef,
  trendsRouteRef,
} from '../../routes';

/** Where the pages of the plugin are. */
export function usePostmortemsHrefs() {
  const root = useRouteRef(rootRouteRef);
  const incidents = useRouteRef(incidentsRouteRef);
  const newIncident = useRouteRef(newIncidentRouteRef);
  const incident = useRouteRef(incidentRouteRef);
  const actions = useRouteRef(actionsRouteRef);
  const trends = useRouteRef(trendsRouteRef);
  const importing = useRouteRef(importRouteRef);
  const postmortem = useRouteRef(postmortemRouteRef);
  return {
    postmortems: root(),
    incidents: incidents(),
    newIncident: newIncident(),
    actions: actions(),
    trends: trends(),
    import: importing(),
    /** By ref, which reads better than an id. */
    incident: (of: { ref: string }) => incident({ id: of.ref }),
    postmortem: (of: { ref: string }) => postmortem({ id: of.ref }),
    /** Opens one on top of the list. */
    actionItem: (of: { ref: string }) => `${actions()}?item=${of.ref}`,
  };
}
