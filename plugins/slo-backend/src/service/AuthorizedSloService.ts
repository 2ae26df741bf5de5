import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ChartQuery,
  CreateExclusionRequest,
  ListSlosQuery,
  sloAlertReadPermission,
  sloExcludePermission,
  sloReadPermission,
  sloRefreshPermission,
} from '@nines/backstage-plugin-slo-common';
import {
  assertVisible,
  authorOf,
  Caller,
  EntityAccess,
  Gate,
} from '@nines/backstage-plugin-nines-node';
import { ObjectivePath, SloService } from './SloService';
import { SloPath } from './readSlo';

/**
 * {@link SloService} for a caller: each use case needs its own permission and, of the catalog, `catalog.entity.read`. An
 * entity that may not be read answers like one that is not there.
 */
export class AuthorizedSloService {
  readonly #slos: SloService;
  readonly #gate: Gate;
  readonly #access: EntityAccess;

  constructor(options: {
    readonly slos: SloService;
    readonly permissions: PermissionsService;
    readonly access: EntityAccess;
  }) {
    this.#slos = options.slos;
    this.#gate = new Gate(options.permissions);
    this.#access = options.access;
  }

  async list(query: ListSlosQuery, caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    return this.#slos.list(query, await this.#access.readable(caller));
  }

  async getEntity(entityRef: string, caller: Caller) {
    const [alerts] = await this.#gate.decide(caller, {
      needs: sloReadPermission,
      asks: [sloAlertReadPermission],
    });
    await this.#access.assertReadable(entityRef, caller);
    const readable = await this.#access.readable(caller);
    const groups = await this.#access.groupsOf(entityRef, caller);
    return this.#slos.getEntity(entityRef, { readable, groups, alerts });
  }

  async getSlo(path: SloPath, caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    return this.#slos.getSlo(path);
  }

  async getSource(path: SloPath, caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    return this.#slos.getSource(path);
  }

  async getChart(path: ObjectivePath, query: ChartQuery, caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    return this.#slos.getChart(path, query);
  }

  async exclude(
    path: ObjectivePath,
    request: CreateExclusionRequest,
    caller: Caller,
  ) {
    await this.#gate.assert(sloExcludePermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    const author = authorOf(caller.credentials);
    return this.#slos.exclude(path, { ...request, author });
  }

  async revokeExclusion(id: string, caller: Caller) {
    await this.#gate.assert(sloExcludePermission, caller);
    const entityRef = await this.#slos.entityOfExclusion(id);
    const what = `exclusion '${id}'`;
    await assertVisible(this.#access, { entityRef, caller, what });
    await this.#slos.revokeExclusion(id, authorOf(caller.credentials));
  }

  async refresh(entityRef: string, caller: Caller) {
    await this.#gate.assert(sloRefreshPermission, caller);
    await this.#access.assertReadable(entityRef, caller);
    await this.#slos.refresh(entityRef);
  }

  async health(caller: Caller) {
    await this.#gate.assert(sloReadPermission, caller);
    return this.#slos.health();
  }
}
