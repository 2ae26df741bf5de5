import {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { Caller, EntityAccess } from '@nines/backstage-plugin-nines-node';
import {
  RESOURCE_TYPE_ACTION_ITEM,
  RESOURCE_TYPE_INCIDENT,
  RESOURCE_TYPE_POSTMORTEM,
  incidentReadPermission,
  postmortemReadPermission,
} from '@nines/backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { RecordFacts, RecordKind } from './RecordFacts';
import { RecordConditions, RecordCriteria } from './recordQuery';
import { actionItemRules, incidentRules, postmortemRules } from './rules';
import { VisibleItems } from './VisibleItems';
import {
  Decision,
  RecordPrincipal,
  VisibleRecords,
  decides,
} from './VisibleRecords';

export type RecordAccessOptions = {
  readonly access: EntityAccess;
  readonly database: Knex;
  readonly permissions: PermissionsService;
  readonly userInfo: UserInfoService;
};

type Transform = (conditions: RecordConditions) => RecordCriteria;

const TRANSFORMS: Readonly<Record<string, Transform>> = {
  [RESOURCE_TYPE_INCIDENT]: createConditionTransformer(
    Object.values(incidentRules),
  ),
  [RESOURCE_TYPE_POSTMORTEM]: createConditionTransformer(
    Object.values(postmortemRules),
  ),
  [RESOURCE_TYPE_ACTION_ITEM]: createConditionTransformer(
    Object.values(actionItemRules),
  ),
};

/**
 * Who sees and changes which incidents, postmortems and action items. What a caller may not see looks as if it were not there; what they
 * see and may not change is refused by name.
 */
export class RecordAccess {
  readonly #options: RecordAccessOptions;

  constructor(options: RecordAccessOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError where the policy denies the permission altogether */
  async visible(
    permission: ResourcePermission,
    caller: Caller,
  ): Promise<VisibleRecords> {
    const [decision] = await this.#decide([permission], caller);
    assertSome(decision, permission);
    return this.#records(decision, caller);
  }

  /** Action items by this permission, of incidents and postmortems that the caller may read. @throws NotAllowedError */
  async visibleItems(
    permission: ResourcePermission,
    caller: Caller,
  ): Promise<VisibleItems> {
    const [decision, incident, postmortem] = await this.#decide(
      [permission, incidentReadPermission, postmortemReadPermission],
      caller,
    );
    assertSome(decision, permission);
    const { database } = this.#options;
    return new VisibleItems({
      ...{ database, decision },
      incidents: await this.#records(incident, caller),
      postmortems: await this.#records(postmortem, caller),
    });
  }

  /** Of one kind where the caller may read any of it; nothing where the policy denies it. For what stands beside something else. */
  async readable(kind: RecordKind, caller: Caller): Promise<VisibleRecords> {
    const permission =
      kind === 'incident' ? incidentReadPermission : postmortemReadPermission;
    const [decision] = await this.#decide([permission], caller);
    return this.#records(decision, caller);
  }

  /** For a record that the caller sees. @throws NotAllowedError that names the permission */
  async assertMay(
    permission: ResourcePermission,
    record: RecordFacts,
    caller: Caller,
  ): Promise<void> {
    const [isAllowed] = await this.may([permission], record, caller);
    if (!isAllowed) {
      throw new NotAllowedError(`Needs permission '${permission.name}' for it`);
    }
  }

  /** Which of these a caller may do with a record that they see; in one request. */
  async may(
    permissions: readonly ResourcePermission[],
    record: RecordFacts,
    caller: Caller,
  ): Promise<readonly boolean[]> {
    const decisions = await this.#decide(permissions, caller);
    return decisions.map(decision => decides(decision, record));
  }

  /** Who asks, with the groups of a person. */
  async principalOf({ credentials }: Caller): Promise<RecordPrincipal> {
    const { type } = credentials.principal as { type?: string };
    if (type !== 'user') return { kind: 'service' };
    const info = await this.#options.userInfo.getUserInfo(credentials);
    const refs = [info.userEntityRef, ...info.ownershipEntityRefs];
    return {
      kind: 'user',
      userRef: info.userEntityRef,
      ownershipRefs: [
        ...new Set(refs.map(ref => ref.toLocaleLowerCase('en-US'))),
      ],
    };
  }

  async #records(decision: Decision, caller: Caller): Promise<VisibleRecords> {
    const { access, database } = this.#options;
    const [readable, principal] = await Promise.all([
      access.readable(caller),
      this.principalOf(caller),
    ]);
    return new VisibleRecords({
      ...{ database, decision, readable, principal },
    });
  }

  async #decide(
    permissions: readonly ResourcePermission[],
    caller: Caller,
  ): Promise<readonly Decision[]> {
    const decisions = await this.#options.permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      caller,
    );
    return decisions.map(toDecision);
  }
}

function toDecision(decision: PolicyDecision): Decision {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return { kind: 'all' };
    case AuthorizeResult.DENY:
      return { kind: 'none' };
    default: {
      const transform = TRANSFORMS[decision.resourceType];
      return { kind: 'some', criteria: transform(decision.conditions) };
    }
  }
}

function assertSome(decision: Decision, { name }: ResourcePermission): void {
  if (decision.kind === 'none') {
    throw new NotAllowedError(`Needs permission '${name}'`);
  }
}
