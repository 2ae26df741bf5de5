import { NotFoundError } from '@backstage/errors';
import { Caller, Gate, authorOf } from '@nines/backstage-plugin-nines-node';
import {
  PostmortemResponse,
  draftContent,
  dueAtOf,
  epochOf,
  incidentReadPermission,
  postmortemContent,
  postmortemCreatePermission,
} from '@nines/backstage-plugin-postmortems-common';
import { RecordAccess } from '../access';
import { IncidentState, factsOf, ownerOf } from '../incidents/IncidentState';
import { IncidentStore } from '../incidents/IncidentStore';
import { ObservedStore } from '../observed/ObservedStore';
import {
  AuthorizedPostmortemOptions,
  AuthorizedPostmortemService,
} from './AuthorizedPostmortemService';

export type PostmortemDraftsDeps = AuthorizedPostmortemOptions & {
  readonly gate: Gate;
  readonly records: RecordAccess;
  readonly incidents: IncidentStore;
  readonly observed: ObservedStore;
  readonly service: AuthorizedPostmortemService;
};

/** Drafts the postmortem of an incident from all that is known of it. */
export class PostmortemDrafts {
  readonly #deps: PostmortemDraftsDeps;

  constructor(deps: PostmortemDraftsDeps) {
    this.#deps = deps;
  }

  /** The one that is there, or a new one: asked twice, also of two replicas at once, it is one. @throws NotFoundError */
  async draftFrom(
    incidentId: string,
    caller: Caller,
  ): Promise<{ readonly answer: PostmortemResponse; readonly isNew: boolean }> {
    const { gate, postmortems, service, clock, onMoved } = this.#deps;
    await gate.assert(postmortemCreatePermission, caller);
    const incident = await this.#see(incidentId, caller);
    const known = await postmortems.ofIncident('nines', incident.id);
    if (known) {
      return { answer: await service.get(known.id, caller), isNew: false };
    }
    const byRef = authorOf(caller.credentials);
    const now = await clock.now();
    const content = await this.#contentOf(incident, byRef);
    const { timelines, items, settings } = this.#deps;
    const ended = epochOf(content.milestones.resolved) ?? now;
    const { postmortem, isNew } = await postmortems.create(
      {
        ...{ status: 'draft', content, publishedAt: null, origin: null },
        dueAt: dueAtOf(content.severity, ended, settings.due),
        change: 'drafted',
        key: `incident:${incident.id}`,
        also: async (tx, id) => {
          await timelines.copyInto(tx, [incident.id], id);
          await items.adopt(tx, incident.id, id);
        },
      },
      { byRef, now },
    );
    if (isNew) onMoved();
    return { answer: await service.get(postmortem.id, caller), isNew };
  }

  async #contentOf(incident: IncidentState, author: string) {
    const { timelines, observed } = this.#deps;
    const timeline = await timelines.all(incident.id);
    const runs = await observed.runsOf([incident.id]);
    const drafted = draftContent({
      incident: {
        ...incident,
        viewers: [...incident.viewers],
        entityRefs: [...incident.entityRefs],
        roles: [...incident.roles],
      },
      timeline,
      alerts: incident.alerts,
      sloImpacts: incident.costs,
      runs: runs.map(run => ({
        runbookRef: run.runbook_ref,
        title: run.title,
        verdict: verdictOf(run.verdict),
        isUsed: Boolean(run.is_used),
        ...(run.note && { note: run.note }),
      })),
      ...(author.startsWith('user:') && { author }),
      owner: ownerOf(incident) ?? author,
    });
    return postmortemContent.parse(drafted);
  }

  async #see(id: string, caller: Caller): Promise<IncidentState> {
    const { records, incidents } = this.#deps;
    const visible = await records.visible(incidentReadPermission, caller);
    const incident = await incidents.find(id);
    if (!incident || !visible.includes(factsOf(incident))) {
      throw new NotFoundError(`No incident '${id}'`);
    }
    return incident;
  }
}

function verdictOf(text: string | null) {
  const known = ['helped', 'wrong', 'missingStep'] as const;
  return known.find(each => each === text) ?? null;
}
