import * as wire from '@nines/backstage-plugin-postmortems-common';

/** Schemas of `actionItems.yaml`: what is answered. */
export const RESPONSES = {
  ActionItem: wire.wireActionItem,
  ListActionItemsResponse: wire.listActionItemsResponse,
  BulkActionItemsResponse: wire.bulkActionItemsResponse,
  TrackersResponse: wire.trackersResponse,
};

/** What is asked. */
export const REQUESTS = {
  CreateActionItemRequest: wire.createActionItemRequest,
  ChangeActionItemRequest: wire.changeActionItemRequest,
  ChangeActionStatusRequest: wire.changeActionStatusRequest,
  BulkActionItemsRequest: wire.bulkActionItemsRequest,
  LinkIssueRequest: wire.linkIssueRequest,
  UnlinkIssueRequest: wire.unlinkIssueRequest,
};

/** Each with its method, as in `actionItems.yaml`. */
export const ROUTES = [
  'get /action-items',
  'post /action-items',
  'get /action-items/export',
  'post /action-items/bulk',
  'get /action-items/{id}',
  'patch /action-items/{id}',
  'get /action-items/{id}/history',
  'post /action-items/{id}/status',
  'post /action-items/{id}/externals',
  'post /action-items/{id}/externals/unlink',
  'get /trackers',
];
