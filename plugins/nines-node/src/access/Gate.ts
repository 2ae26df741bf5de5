import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { Caller, EntityAccess } from './EntityAccess';

/** What stands between callers and use cases. @public */
export type Guard = { readonly gate: Gate; readonly access: EntityAccess };

/** Asks whether a caller may. @public */
export class Gate {
  readonly #permissions: PermissionsService;

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** @throws NotAllowedError that names the permission */
  async assert(permission: BasicPermission, caller: Caller): Promise<void> {
    await this.decide(caller, { needs: permission, asks: [] });
  }

  /** Whether a caller may, for pages that offer only what they may. */
  async allows(permission: BasicPermission, caller: Caller): Promise<boolean> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      caller,
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /**
   * What a caller who may do one thing may do beside it, in one request.
   *
   * @throws NotAllowedError that names the permission that is needed
   */
  async decide(
    caller: Caller,
    options: {
      readonly needs: BasicPermission;
      readonly asks: readonly BasicPermission[];
    },
  ): Promise<readonly boolean[]> {
    const { needs, asks } = options;
    const [needed, ...others] = await this.#permissions.authorize(
      [needs, ...asks].map(permission => ({ permission })),
      caller,
    );
    if (needed.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Needs permission '${needs.name}'`);
    }
    return others.map(({ result }) => result === AuthorizeResult.ALLOW);
  }
}
