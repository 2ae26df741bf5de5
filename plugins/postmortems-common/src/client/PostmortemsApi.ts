import { RequestOptions } from '@nines/backstage-plugin-slo-common';
import {
  AddEventRequest,
  BulkActionItemsRequest,
  BulkActionItemsResponse,
  ChangeActionItemRequest,
  ChangeActionStatusRequest,
  ChangeEventRequest,
  ChangeIncidentRequest,
  ChangeIncidentStatusRequest,
  ChangePostmortemRequest,
  ChangePostmortemStatusRequest,
  ChangeRoleRequest,
  ChangeSeverityRequest,
  CreateActionItemRequest,
  CreatePostmortemRequest,
  EntityPostmortemsResponse,
  ExportPostmortemQuery,
  HistoryResponse,
  ImportRequest,
  ImportResponse,
  IncidentResponse,
  LinkIssueRequest,
  ListActionItemsQuery,
  ListActionItemsResponse,
  ListIncidentsQuery,
  ListIncidentsResponse,
  ListPostmortemsQuery,
  ListPostmortemsResponse,
  ListTimelineQuery,
  ListTimelineResponse,
  OpenIncidentRequest,
  PostmortemResponse,
  ResolveImportRequest,
  ReviewPostmortemRequest,
  SettingsResponse,
  TrackersResponse,
  TrendsQuery,
  TrendsResponse,
  WireActionItem,
  WireTimelineEvent,
} from '../wire';

/** Whose timeline or history. @public */
export type RecordSubject = {
  readonly kind: 'incident' | 'postmortem' | 'actionItem';
  readonly id: string;
};

/** A file to keep. @public */
export type ExportedFile = { readonly fileName: string; readonly text: string };

/** What a frontend or another backend can ask of the postmortems plugin. Ids may be refs (`INC-2026-014`) wherever one is read. @public */
export interface PostmortemsApi {
  getSettings(options?: RequestOptions): Promise<SettingsResponse>;
  getEntity(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityPostmortemsResponse>;
  /** Reads the files of the entity anew, in the background. */
  refreshEntity(entityRef: string, options?: RequestOptions): Promise<void>;
  getTrends(
    query: Partial<TrendsQuery>,
    options?: RequestOptions,
  ): Promise<TrendsResponse>;

  listIncidents(
    query: Partial<ListIncidentsQuery>,
    options?: RequestOptions,
  ): Promise<ListIncidentsResponse>;
  getIncident(id: string, options?: RequestOptions): Promise<IncidentResponse>;
  openIncident(
    request: OpenIncidentRequest,
    options?: RequestOptions,
  ): Promise<IncidentResponse>;
  changeIncident(
    id: string,
    request: ChangeIncidentRequest,
    options?: RequestOptions,
  ): Promise<IncidentResponse>;
  changeSeverity(
    id: string,
    request: ChangeSeverityRequest,
    options?: RequestOptions,
  ): Promise<IncidentResponse>;
  changeIncidentStatus(
    id: string,
    request: ChangeIncidentStatusRequest,
    options?: RequestOptions,
  ): Promise<IncidentResponse>;
  changeRole(
    id: string,
    request: ChangeRoleRequest,
    options?: RequestOptions,
  ): Promise<IncidentResponse>;
  /** The postmortem of an incident: drafted, or the one that is there. */
  draftPostmortem(
    incidentId: string,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;

  listTimeline(
    of: RecordSubject,
    query: Partial<ListTimelineQuery>,
    options?: RequestOptions,
  ): Promise<ListTimelineResponse>;
  addEvent(
    to: RecordSubject,
    request: AddEventRequest,
    options?: RequestOptions,
  ): Promise<WireTimelineEvent>;
  changeEvent(
    of: RecordSubject,
    eventId: string,
    request: ChangeEventRequest,
    options?: RequestOptions,
  ): Promise<WireTimelineEvent>;
  getHistory(
    of: RecordSubject,
    query: { readonly offset?: number; readonly limit?: number },
    options?: RequestOptions,
  ): Promise<HistoryResponse>;

  listPostmortems(
    query: Partial<ListPostmortemsQuery>,
    options?: RequestOptions,
  ): Promise<ListPostmortemsResponse>;
  getPostmortem(
    id: string,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  createPostmortem(
    request: CreatePostmortemRequest,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  changePostmortem(
    id: string,
    request: ChangePostmortemRequest,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  changePostmortemStatus(
    id: string,
    request: ChangePostmortemStatusRequest,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  reviewPostmortem(
    id: string,
    request: ReviewPostmortemRequest,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  /** Takes milestones, timeline, runbooks and budget cost of its incidents anew; what a person wrote stays. */
  recompute(
    id: string,
    version: number,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  resolveImport(
    id: string,
    request: ResolveImportRequest,
    options?: RequestOptions,
  ): Promise<PostmortemResponse>;
  importPostmortems(
    request: ImportRequest,
    options?: RequestOptions,
  ): Promise<ImportResponse>;
  exportPostmortem(
    id: string,
    query: Partial<ExportPostmortemQuery>,
    options?: RequestOptions,
  ): Promise<ExportedFile>;

  listActionItems(
    query: Partial<ListActionItemsQuery>,
    options?: RequestOptions,
  ): Promise<ListActionItemsResponse>;
  getActionItem(id: string, options?: RequestOptions): Promise<WireActionItem>;
  createActionItem(
    request: CreateActionItemRequest,
    options?: RequestOptions,
  ): Promise<WireActionItem>;
  changeActionItem(
    id: string,
    request: ChangeActionItemRequest,
    options?: RequestOptions,
  ): Promise<WireActionItem>;
  changeActionStatus(
    id: string,
    request: ChangeActionStatusRequest,
    options?: RequestOptions,
  ): Promise<WireActionItem>;
  bulkActionItems(
    request: BulkActionItemsRequest,
    options?: RequestOptions,
  ): Promise<BulkActionItemsResponse>;
  linkIssue(
    id: string,
    request: LinkIssueRequest,
    options?: RequestOptions,
  ): Promise<WireActionItem>;
  unlinkIssue(
    id: string,
    request: { readonly version: number; readonly provider: string },
    options?: RequestOptions,
  ): Promise<WireActionItem>;
  listTrackers(options?: RequestOptions): Promise<TrackersResponse>;
  /** CSV of all that the query finds, whatever its page; at most 10,000. */
  exportActionItems(
    query: Partial<ListActionItemsQuery>,
    options?: RequestOptions,
  ): Promise<ExportedFile>;
}
