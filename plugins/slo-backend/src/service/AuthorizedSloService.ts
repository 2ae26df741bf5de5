import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  ChartQuery,
  CreateExclusionRequest,
  ListSlosQuery,
  sloExcludePermission,
  sloReadPermission,
  sloRefreshPermission,
} from '@nines/backstage-plugin-slo-common';
import { Caller, EntityAccess } from './EntityAccess';
import { ObjectivePath, SloService } from './SloService';
import { authorOf } from './authorOf';
import { SloPath } from './readSlo';

/**
 * {@link SloService} for a caller: each use case needs its own permission and, of the catalog, `catalog.entity.read`. An
 * entity that may not be read answers like one that is not there.
 */
export class AuthorizedSloService {
  readonly #slos: SloService;
  readonly #permissions: PermissionsService;
  readonly #access: EntityAccess;

  constructor(options: {
    readonly slos: SloService;
    readonly permissions: PermissionsService;
    readonly access: EntityAccess;
  }) {
    this.#slos = options.slos;
    this.#permissions = options.permissions;
    this.#access = options.access;
  }

  async list(query: ListSlosQuery, caller: Caller) {
    await this.#authorize(sloReadPermission, caller);
    return this.#slos.list(query, await this.#access.readable(caller));
  }

  async getEntity(entityRef: string, caller: Caller) {
    await this.#authorize(sloReadPermission, caller);
    await this.#access.assertReadable(entityRef, caller);
    const readable = await this.#access.readable(caller);
    return this.#slos.getEntity(entityRef, readable);
  }

  async getSlo(path: SloPath, caller: Caller) {
    await this.#authorize(sloReadPermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    return this.#slos.getSlo(path);
  }

  async getChart(path: ObjectivePath, query: ChartQuery, caller: Caller) {
    await this.#authorize(sloReadPermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    return this.#slos.getChart(path, query);
  }

  async exclude(
    path: ObjectivePath,
    request: CreateExclusionRequest,
    caller: Caller,
  ) {
    await this.#authorize(sloExcludePermission, caller);
    await this.#access.assertReadable(path.entityRef, caller);
    const author = authorOf(caller.credentials);
    return this.#slos.exclude(path, { ...request, author });
  }

  async revokeExclusion(id: string, caller: Caller) {
    await this.#authorize(sloExcludePermission, caller);
    const entityRef = await this.#slos.entityOfExclusion(id);
    await this.#access.assertReadable(entityRef, caller).catch(error => {
      if (!(error instanceof NotFoundError)) throw error;
      throw new NotFoundError(`No exclusion '${id}'`);
    });
    await this.#slos.revokeExclusion(id, authorOf(caller.credentials));
  }

  async refresh(entityRef: string, caller: Caller) {
    await this.#authorize(sloRefreshPermission, caller);
    await this.#access.assertReadable(entityRef, caller);
    await this.#slos.refresh(entityRef);
  }

  async health(caller: Caller) {
    await this.#authorize(sloReadPermission, caller);
    return this.#slos.health();
  }

  async #authorize(permission: BasicPermission, caller: Caller): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      caller,
    );
    if (decision.result === AuthorizeResult.ALLOW) return;
    throw new NotAllowedError(`Needs permission '${permission.name}'`);
  }
}
