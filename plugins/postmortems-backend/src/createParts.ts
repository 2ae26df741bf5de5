import { createActionItemsApi } from './actionItems/createActionItemsApi';
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
  const postmortemOf = postmortems.ofIncident;
  return [
    createIncidentsApi(shared, { postmortemOf }),
    postmortems,
    createActionItemsApi(shared, { ...options, postmortemOf }),
  ];
}
