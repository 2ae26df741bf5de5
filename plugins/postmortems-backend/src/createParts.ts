import { createActionItemsApi } from './actionItems/createActionItemsApi';
import { createIncidentsApi } from './incidents/createIncidentsApi';
import { ApiPart, PostmortemsServices } from './services';
import { Trackers } from './trackers/Trackers';

/** All that the plugin does, part by part. */
export function createParts(
  shared: PostmortemsServices,
  options: { readonly trackers: Trackers },
): ApiPart[] {
  return [createIncidentsApi(shared), createActionItemsApi(shared, options)];
}
