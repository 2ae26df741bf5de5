import { InputError } from '@backstage/errors';
import {
  AlertActionRequest,
  AlertNoteRequest,
  ListAlertsQuery,
  sloAlertAcknowledgePermission,
  sloAlertReadPermission,
  sloAlertSilencePermission,
} from '@nines/backstage-plugin-slo-common';
import {
  assertVisible,
  authorOf,
  Caller,
  Guard,
} from '@nines/backstage-plugin-nines-node';
import { PersonalAction } from '../../alerts/AlertActions';
import { AlertService } from './AlertService';
import { AlertPowers } from './toWireAlert';

/**
 * {@link AlertService} for a caller: each use case needs its own permission and, of the catalog, `catalog.entity.read`. An
 * alert on an entity that may not be read answers like one that is not there.
 */
export class AuthorizedAlertService {
  readonly #alerts: AlertService;
  readonly #guard: Guard;

  constructor({ alerts, ...guard }: Guard & { readonly alerts: AlertService }) {
    this.#alerts = alerts;
    this.#guard = guard;
  }

  async list(query: ListAlertsQuery, caller: Caller) {
    const powers = await this.#mayRead(caller);
    const readable = await this.#guard.access.readable(caller);
    return this.#alerts.list(query, { readable, powers });
  }

  async ofEntity(entityRef: string, caller: Caller) {
    const powers = await this.#mayRead(caller);
    await this.#guard.access.assertReadable(entityRef, caller);
    return this.#alerts.ofEntity(entityRef, powers);
  }

  async get(id: string, caller: Caller) {
    const powers = await this.#mayRead(caller);
    await this.#assertVisible(id, caller);
    return this.#alerts.get(id, powers);
  }

  /** Answers the alert as it then is. */
  async act(
    id: string,
    action: PersonalAction['action'],
    request: AlertActionRequest & {
      /** That it is meant for; any when absent. */
      readonly version?: number;
      readonly caller: Caller;
    },
  ) {
    const { caller, note, wholeGroup, version: revision } = request;
    if (wholeGroup && revision !== undefined) {
      throw new InputError(
        'If-Match names the version of one alert: leave it out, or leave out wholeGroup',
      );
    }
    await this.#guard.gate.assert(sloAlertAcknowledgePermission, caller);
    await this.#assertVisible(id, caller);
    const actor = authorOf(caller.credentials);
    await this.#alerts.act(id, {
      action,
      actor,
      ...(note && { note }),
      ...(revision !== undefined && { revision }),
      wholeGroup: wholeGroup === true,
    });
    return this.get(id, caller);
  }

  async note(id: string, { note }: AlertNoteRequest, caller: Caller) {
    await this.#guard.gate.assert(sloAlertAcknowledgePermission, caller);
    await this.#assertVisible(id, caller);
    const actor = authorOf(caller.credentials);
    await this.#alerts.note(id, { actor, text: note });
    return this.get(id, caller);
  }

  async #mayRead(caller: Caller): Promise<AlertPowers> {
    const [acknowledge, silence] = await this.#guard.gate.decide(caller, {
      needs: sloAlertReadPermission,
      asks: [sloAlertAcknowledgePermission, sloAlertSilencePermission],
    });
    return { acknowledge, silence };
  }

  async #assertVisible(id: string, caller: Caller): Promise<void> {
    const entityRef = await this.#alerts.entityOf(id);
    const what = `alert '${id}'`;
    await assertVisible(this.#guard.access, { entityRef, caller, what });
  }
}
