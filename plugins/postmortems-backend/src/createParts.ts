import PromiseRouter from 'express-promise-router';
import { createActionItemsApi } from './actionItems/createActionItemsApi';
import { EntityService } from './entities/EntityService';
import { createEntityRouter } from './entities/createEntityRouter';
import { PostmortemOf } from './incidents/IncidentPages';
import { createIncidentsApi } from './incidents/createIncidentsApi';
import { createPostmortemsApi } from './postmortems/createPostmortemsApi';
import { ApiPart, PostmortemsServices } from './services';
import { Trackers } from './trackers/Trackers';

/** All that the plugin does, part by part. */
export function createParts(
  shared: PostmortemsServices,
  options: { readonly trackers: Trackers },
): ApiPart[] {
  const postmortems = createPostmortemsApi(shared);
  const { service } = postmortems;
  const postmortemOf: PostmortemOf = (incidentId, caller) =>
    service.ofIncident(incidentId, caller);
  const incidents = createIncidentsApi(shared, { postmortemOf });
  const items = createActionItemsApi(shared, { ...options, postmortemOf });
  const entities = new EntityService({
    ...shared,
    incidents: incidents.incidents,
    postmortems: service,
    items: items.items,
  });
  const router = PromiseRouter();
  router.use(createEntityRouter({ ...shared, entities }));
  return [incidents, postmortems, items, { router, tasks: [] }];
}
