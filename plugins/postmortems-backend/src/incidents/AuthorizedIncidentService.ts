import { NotFoundError } from '@backstage/errors';
import { Caller, Gate, authorOf } from '@nines/backstage-plugin-nines-node';
import {
  ChangeIncidentRequest,
  ChangeIncidentStatusRequest,
  ChangeRoleRequest,
  ChangeSeverityRequest,
  HistoryQuery,
  HistoryResponse,
  IncidentResponse,
  ListIncidentsQuery,
  ListIncidentsResponse,
  incidentCreatePermission,
  incidentReadPermission,
  incidentUpdatePermission,
  openIncidentRequest,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { z } from 'zod/v4';
import { RecordAccess } from '../access';
import { VisibleRecords } from '../access/VisibleRecords';
import { readHistory } from '../history';
import { ObservedStore } from '../observed/ObservedStore';
import { TimelineOwner, TimelineView } from '../timeline/TimelineService';
import { IncidentInput } from './IncidentInput';
import { IncidentPages } from './IncidentPages';
import { IncidentService } from './IncidentService';
import { IncidentState, factsOf } from './IncidentState';
import { IncidentStore } from './IncidentStore';
import { checkInstant } from '../timeline/checkTimes';
import { toPerson } from './checkRefs';
import { cutHistory } from './cutHistory';
import { tellIncident } from './tellIncident';
import { toWireIncident } from './toWireIncident';

/** An incident, and what of it a caller sees. */
type Seen = {
  readonly incident: IncidentState;
  readonly visible: VisibleRecords;
};

export type AuthorizedIncidentOptions = {
  readonly database: Knex;
  readonly gate: Gate;
  readonly records: RecordAccess;
  readonly incidents: IncidentStore;
  readonly observed: ObservedStore;
  readonly service: IncidentService;
  readonly input: IncidentInput;
  readonly pages: IncidentPages;
};

/** {@link IncidentService} for a caller: who may open, see and change what. What may not be seen looks as if it were not there. */
export class AuthorizedIncidentService implements TimelineOwner {
  readonly #options: AuthorizedIncidentOptions;

  constructor(options: AuthorizedIncidentOptions) {
    this.#options = options;
  }

  async list(
    query: ListIncidentsQuery,
    caller: Caller,
  ): Promise<ListIncidentsResponse> {
    const { gate, records, incidents, observed } = this.#options;
    const visible = await records.visible(incidentReadPermission, caller);
    const page = await incidents.list(query, visible);
    const runs = await observed.runsOf(page.items.map(({ id }) => id));
    return {
      items: page.items.map(each => toWireIncident(each, { visible, runs })),
      totalItems: page.totalItems,
      counts: page.counts,
      allowedActions: (await gate.allows(incidentCreatePermission, caller))
        ? ['open']
        : [],
    };
  }

  async get(id: string, caller: Caller): Promise<IncidentResponse> {
    return this.#show(await this.#see(id, caller), caller);
  }

  async open(
    request: z.output<typeof openIncidentRequest>,
    caller: Caller,
  ): Promise<{ answer: IncidentResponse; isNew: boolean }> {
    const { gate, records, service, input } = this.#options;
    await gate.assert(incidentCreatePermission, caller);
    const visible = await records.visible(incidentReadPermission, caller);
    const { lead, key, impactStart, ...said } = request;
    if (impactStart) checkInstant(impactStart, 'impactStart');
    const openedBy = authorOf(caller.credentials);
    const leader =
      lead === undefined ? openedBy : await input.person(lead, 'lead', caller);
    const isPerson = /^(user|group):/.test(leader);
    const { incident, isNew } = await service.open({
      ...said,
      ...(await input.about(said, caller)),
      viewers: said.viewers.map(ref => toPerson(ref, 'viewers')),
      ...{ openedBy, external: null },
      roles: isPerson ? [{ role: 'lead', ref: leader }] : [],
      milestones: impactStart ? { impactStart } : {},
      ...(key !== undefined && { key: `${openedBy}:${key}` }),
      // One that the caller does not see is not there for them: they get one of their own
      mayAnswer: known => visible.includes(factsOf(known)),
    });
    return { answer: await this.#show({ incident, visible }, caller), isNew };
  }

  async change(id: string, request: ChangeIncidentRequest, caller: Caller) {
    const { input, service } = this.#options;
    const { incident, visible } = await this.#change(id, caller);
    const changes = await input.changes(incident, request.changes, {
      ...{ visible, caller },
    });
    const by = {
      version: request.version,
      byRef: authorOf(caller.credentials),
    };
    return this.#after(
      await service.change(incident.id, { changes }, by),
      caller,
    );
  }

  async changeSeverity(
    id: string,
    request: ChangeSeverityRequest,
    caller: Caller,
  ) {
    const { incident } = await this.#change(id, caller);
    const by = {
      version: request.version,
      byRef: authorOf(caller.credentials),
    };
    const { service } = this.#options;
    return this.#after(
      await service.changeSeverity(incident.id, request, by),
      caller,
    );
  }

  async changeStatus(
    id: string,
    request: ChangeIncidentStatusRequest,
    caller: Caller,
  ) {
    const { incident } = await this.#change(id, caller);
    const { mergedInto } = request;
    // What it is merged into changes too
    const other =
      mergedInto === undefined
        ? undefined
        : await this.#change(mergedInto, caller);
    const by = {
      version: request.version,
      byRef: authorOf(caller.credentials),
    };
    const { service } = this.#options;
    const changed = await service.changeStatus(
      incident.id,
      { ...request, ...(other && { mergedInto: other.incident.ref }) },
      by,
    );
    return this.#after(changed, caller);
  }

  async changeRole(id: string, request: ChangeRoleRequest, caller: Caller) {
    const { input, service } = this.#options;
    const { incident } = await this.#change(id, caller);
    const ref =
      request.ref === null
        ? null
        : await input.person(request.ref, 'ref', caller);
    const by = {
      version: request.version,
      byRef: authorOf(caller.credentials),
    };
    return this.#after(
      await service.changeRole(incident.id, { ...request, ref }, by),
      caller,
    );
  }

  async history(
    id: string,
    query: HistoryQuery,
    caller: Caller,
  ): Promise<HistoryResponse> {
    const { incident, visible } = await this.#see(id, caller);
    const { database } = this.#options;
    return cutHistory(await readHistory(database, incident.id, query), visible);
  }

  async view(id: string, caller: Caller): Promise<TimelineView> {
    const { incident, visible } = await this.#see(id, caller);
    const mayChange = await this.#mayChange(incident, caller);
    const { readable } = visible;
    return { recordId: incident.id, readable, mayChange };
  }

  async toChange(id: string, caller: Caller): Promise<TimelineView> {
    const { incident, visible } = await this.#change(id, caller);
    const { readable } = visible;
    return { recordId: incident.id, readable, mayChange: true };
  }

  async changed(tx: Knex.Transaction, recordId: string) {
    const incident = await this.#options.incidents.find(recordId, tx);
    return incident ? [tellIncident(incident, 'timeline')] : [];
  }

  /** @throws NotFoundError for what is absent, or not the caller's to see */
  async #see(id: string, caller: Caller): Promise<Seen> {
    const { records, incidents } = this.#options;
    const visible = await records.visible(incidentReadPermission, caller);
    const incident = await incidents.find(id);
    if (!incident || !visible.includes(factsOf(incident))) {
      throw new NotFoundError(`No incident '${id}'`);
    }
    return { incident, visible };
  }

  /** @throws NotFoundError, NotAllowedError */
  async #change(id: string, caller: Caller): Promise<Seen> {
    const seen = await this.#see(id, caller);
    const { records } = this.#options;
    const facts = factsOf(seen.incident);
    await records.assertMay(incidentUpdatePermission, facts, caller);
    return seen;
  }

  async #mayChange(incident: IncidentState, caller: Caller): Promise<boolean> {
    const [may] = await this.#options.records.may(
      [incidentUpdatePermission],
      factsOf(incident),
      caller,
    );
    return may;
  }

  /** Who restricts an incident to others sees it this last time: their change is answered. */
  async #after(
    incident: IncidentState,
    caller: Caller,
  ): Promise<IncidentResponse> {
    const { records } = this.#options;
    const visible = await records.visible(incidentReadPermission, caller);
    return this.#show({ incident, visible }, caller);
  }

  async #show({ incident, visible }: Seen, caller: Caller) {
    const mayChange = await this.#mayChange(incident, caller);
    const { pages } = this.#options;
    return pages.show(incident, { visible, mayChange, caller });
  }
}
