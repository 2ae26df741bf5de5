import { InputError, NotFoundError } from '@backstage/errors';
import { ClockService, Instant } from '@nines/backstage-plugin-nines-node';
import {
  ChangeIncidentRequest,
  ChangeIncidentStatusRequest,
  ChangeRoleRequest,
  ChangeSeverityRequest,
  EventKind,
  IncidentAlert,
  decideIncidentStatus,
  toWireInstant,
} from '@nines/backstage-plugin-postmortems-common';
import { changedFields } from '../history';
import { plainText } from '../observed/plainText';
import { NewTimelineEvent } from '../timeline/timelineRows';
import { VocabularyConfig } from '../vocabulary/readVocabulary';
import {
  describeFields,
  describeRole,
  holdersOf,
  severityName,
} from './describeChanges';
import { IncidentChanges, IncidentState } from './IncidentState';
import {
  DecideIncident,
  IncidentChange,
  IncidentStore,
  NewIncident,
} from './IncidentStore';
import { decideRoles } from './decideRoles';

/** Who changes it, and the version that they saw. */
export type ChangeBy = { readonly version: number; readonly byRef: string };

export type IncidentServiceDeps = {
  readonly incidents: IncidentStore;
  readonly clock: ClockService;
  readonly settings: VocabularyConfig;
  readonly onMoved: () => void;
};

/** What people and providers do with incidents; who may, {@link AuthorizedIncidentService} decides. */
export class IncidentService {
  readonly #deps: IncidentServiceDeps;

  constructor(deps: IncidentServiceDeps) {
    this.#deps = deps;
  }

  async open(incident: Omit<NewIncident, 'event'>) {
    const { incidents, clock, settings, onMoved } = this.#deps;
    const now = await clock.now();
    const isDeclared = incident.status === 'active';
    const milestones = isDeclared
      ? { declared: toWireInstant(now), ...incident.milestones }
      : incident.milestones;
    const severity = severityName(settings, incident.severity);
    const opened = await incidents.open(
      {
        ...incident,
        milestones,
        event: this.#event(now, {
          by: incident.openedBy,
          kind: 'status_change',
          text: isDeclared
            ? `Incident declared as ${plainText(severity)}`
            : `Incident opened for triage as ${plainText(severity)}`,
        }),
      },
      now,
    );
    if (opened.isNew) onMoved();
    return opened;
  }

  async change(
    id: string,
    { changes }: Pick<ChangeIncidentRequest, 'changes'>,
    by: ChangeBy,
  ): Promise<IncidentState> {
    return this.#change(id, by, (before, now) => {
      const known = changes satisfies IncidentChanges;
      const fields = changedFields(before, { ...before, ...known });
      const text = describeFields(fields);
      return {
        change: 'edited',
        changes: known,
        ...(text !== undefined && {
          event: this.#event(now, { by: by.byRef, kind: 'note', text }),
        }),
      };
    });
  }

  async changeSeverity(
    id: string,
    { severity, reason }: Pick<ChangeSeverityRequest, 'severity' | 'reason'>,
    by: ChangeBy,
  ): Promise<IncidentState> {
    const { settings } = this.#deps;
    return this.#change(id, by, (before, now) => {
      const [from, to] = [before.severity, severity].map(each =>
        plainText(severityName(settings, each)),
      );
      const because = reason ? `: ${plainText(reason, 1_000)}` : '';
      return {
        change: 'severity',
        changes: { severity },
        reason,
        event: this.#event(now, {
          by: by.byRef,
          kind: 'decision',
          text: `Severity ${from} is ${to} now${because}`,
          details: { old: before.severity, new: severity },
        }),
      };
    });
  }

  async changeStatus(
    id: string,
    request: Pick<
      ChangeIncidentStatusRequest,
      'status' | 'reason' | 'mergedInto'
    >,
    by: ChangeBy,
  ): Promise<IncidentState> {
    const { incidents } = this.#deps;
    const other =
      request.mergedInto === undefined
        ? undefined
        : await incidents.find(request.mergedInto);
    return this.#change(id, by, (before, now) => {
      const decided = decideIncidentStatus(before, { ...request, now });
      if (!decided.ok) throw new InputError(decided.error);
      const { status, milestones, mergedInto, event } = decided.value;
      if (mergedInto !== null && !other) {
        throw new NotFoundError(`No incident '${mergedInto}' to go on with`);
      }
      const into = mergedInto === null ? null : other?.id ?? null;
      return {
        change: 'status',
        changes: { status, milestones, mergedInto: into },
        reason: request.reason,
        event: this.#event(now, { by: by.byRef, ...event }),
        ...(into !== null && {
          also: { id: into, decide: this.#adopt(before, by.byRef, now) },
        }),
      };
    });
  }

  async changeRole(
    id: string,
    request: Pick<ChangeRoleRequest, 'role' | 'ref' | 'leaves'>,
    by: ChangeBy,
  ): Promise<IncidentState> {
    const known = this.#deps.settings.roles.find(
      ({ role }) => role === request.role,
    );
    if (!known) {
      const roles = this.#deps.settings.roles.map(({ role }) => role);
      throw new InputError(
        `'role' is '${request.role}'; known are ${roles.join(
          ', ',
        )}. Others are added in postmortems.roles`,
      );
    }
    return this.#change(id, by, (before, now) => {
      const roles = decideRoles(before.roles, { ...request, many: known.many });
      const [was, is] = [before.roles, roles].map(each =>
        holdersOf(each, known.role),
      );
      return {
        change: 'roles',
        changes: { roles },
        event: this.#event(now, {
          by: by.byRef,
          kind: 'decision',
          text: describeRole({
            title: plainText(known.title),
            before: was,
            after: is,
          }),
          details: { role: known.role, old: was, new: is },
        }),
      };
    });
  }

  /** The incident that goes on has the alerts of the one that was merged into it, and so what is told of them. */
  #adopt(merged: IncidentState, by: string, now: Instant): DecideIncident {
    return target => ({
      change: 'merged',
      changes: {
        alerts: joinAlerts(target.alerts, merged.alerts),
        entityRefs: [...new Set([...target.entityRefs, ...merged.entityRefs])],
        sloRefs: [...new Set([...target.sloRefs, ...merged.sloRefs])],
      },
      event: this.#event(now, {
        by,
        kind: 'note',
        text: `${merged.ref} was merged into this incident`,
        details: { merged: merged.id },
      }),
    });
  }

  async #change(
    id: string,
    by: ChangeBy,
    decide: (incident: IncidentState, now: Instant) => IncidentChange,
  ): Promise<IncidentState> {
    const { incidents, clock, onMoved } = this.#deps;
    const now = await clock.now();
    const changed = await incidents.change(id, { ...by, now }, before =>
      decide(before, now),
    );
    onMoved();
    return changed;
  }

  #event(
    now: Instant,
    event: {
      readonly by: string;
      readonly kind: EventKind;
      readonly text: string;
      readonly details?: NewTimelineEvent['details'];
    },
  ) {
    const { by, ...said } = event;
    return { ...said, at: toWireInstant(now), actor: { ref: by } };
  }
}

function joinAlerts(
  own: readonly IncidentAlert[],
  others: readonly IncidentAlert[],
): IncidentAlert[] {
  const known = new Set(own.map(({ occurrence }) => occurrence));
  return [...own, ...others.filter(({ occurrence }) => !known.has(occurrence))];
}
