import { sloReadPermission } from '@nines/backstage-plugin-slo-common';
import { Caller, EntityAccess, Gate } from '@nines/backstage-plugin-nines-node';
import { ExternalAlertService } from './ExternalAlertService';

/** {@link ExternalAlertService} for a caller who may read SLOs, and the entity. */
export class AuthorizedExternalAlerts {
  readonly #alerts: ExternalAlertService;
  readonly #gate: Gate;
  readonly #access: EntityAccess;

  constructor(options: {
    readonly alerts: ExternalAlertService;
    readonly gate: Gate;
    readonly access: EntityAccess;
  }) {
    this.#alerts = options.alerts;
    this.#gate = options.gate;
    this.#access = options.access;
  }

  async ofEntity(entityRef: string, caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    await this.#access.assertReadable(entityRef, caller);
    return this.#alerts.ofEntity(entityRef);
  }
}
