import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ClockService,
  ReadableEntities,
} from '@nines/backstage-plugin-nines-node';
import {
  AlertResponse,
  EntityAlertsResponse,
  Instant,
  ListAlertsQuery,
  ListAlertsResponse,
  WireOpenAlert,
} from '@nines/backstage-plugin-slo-common';
import { AlertActions, PersonalAction } from '../../alerts/AlertActions';
import {
  AlertReader,
  ListedAlert,
} from '../../database/alertReads/AlertReader';
import { PreconditionFailedError } from '../../requests/PreconditionFailedError';
import { toIsoOrNull } from '../toIso';
import { readAlert } from './readAlert';
import { AlertPowers, toOpenAlert, toWireAlert } from './toWireAlert';

/** What the use cases of alerts read and write. */
export type AlertServiceDeps = {
  readonly reader: AlertReader;
  readonly actions: AlertActions;
  readonly clock: ClockService;
};

/** Alerts that ended and that an entity's tab shows. */
const RECENT = 20;

/** Open alerts that its card gets. */
const MOST_OPEN = 50;

/** The use cases of alerts. Whether the caller may is for `AuthorizedAlertService` to say. */
export class AlertService {
  readonly #deps: AlertServiceDeps;

  constructor(deps: AlertServiceDeps) {
    this.#deps = deps;
  }

  async list(
    query: ListAlertsQuery,
    options: { readable: ReadableEntities; powers: AlertPowers },
  ): Promise<ListAlertsResponse> {
    const { readable, powers } = options;
    const page = await this.#deps.reader.list(query, readable);
    return {
      ...page,
      items: page.items.map(alert => toWireAlert(alert, powers)),
      asOf: await this.#asOf(),
    };
  }

  async ofEntity(
    entityRef: string,
    powers: AlertPowers,
  ): Promise<EntityAlertsResponse> {
    const found = await this.#deps.reader.ofEntity(entityRef, {
      recent: RECENT,
    });
    const shown = (alerts: readonly ListedAlert[]) =>
      alerts.map(alert => toWireAlert(alert, powers));
    return {
      entityRef,
      open: shown(found.open),
      recent: shown(found.recent),
      asOf: await this.#asOf(),
    };
  }

  /** What a badge on the entity's card shows. */
  async openOf(entityRef: string): Promise<WireOpenAlert[]> {
    const { open } = await this.#deps.reader.ofEntity(entityRef, { recent: 0 });
    return open.slice(0, MOST_OPEN).map(toOpenAlert);
  }

  get(id: string, powers: AlertPowers): Promise<AlertResponse> {
    return readAlert(this.#deps.reader, id, powers);
  }

  /** The entity that an alert is on. @throws NotFoundError */
  async entityOf(id: string): Promise<string> {
    const alert = await this.#deps.reader.get(id);
    if (!alert) throw new NotFoundError(`No alert '${id}'`);
    return alert.record.entityRef;
  }

  /** @throws NotFoundError; ConflictError when it has ended, or somebody moved it meanwhile */
  async act(
    id: string,
    {
      wholeGroup,
      ...action
    }: Omit<PersonalAction, 'occurredAt'> & { readonly wholeGroup: boolean },
  ): Promise<void> {
    const { actions, clock, reader } = this.#deps;
    const occurredAt = (await clock.now()) as Instant;
    const group = wholeGroup
      ? (await reader.get(id))?.record.groupId
      : undefined;
    const outcome = group
      ? await actions.actOnGroup(group, { ...action, occurredAt })
      : await actions.actOn(id, { ...action, occurredAt });
    switch (outcome) {
      case 'unknown':
        throw new NotFoundError(`No alert '${id}'`);
      case 'resolved':
        throw new ConflictError(
          `Alert '${id}' has ended: nobody can ${action.action} it any more`,
        );
      case 'changed': {
        const version = (await this.#deps.reader.get(id))?.record.revision;
        throw new PreconditionFailedError(
          `Alert '${id}' is at version ${version}, not ${action.revision}; look at it again`,
        );
      }
      case 'late':
        throw new ConflictError(
          `Somebody else just moved alert '${id}'; look at it again`,
        );
      default:
    }
  }

  /** @throws NotFoundError */
  async note(
    id: string,
    note: { readonly actor: string; readonly text: string },
  ): Promise<void> {
    const outcome = await this.#deps.actions.note(id, note);
    if (outcome === 'unknown') throw new NotFoundError(`No alert '${id}'`);
  }

  async #asOf(): Promise<string | null> {
    return toIsoOrNull(await this.#deps.reader.decidedAt());
  }
}
