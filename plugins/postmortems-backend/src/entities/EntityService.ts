import { parseEntityRef } from '@backstage/catalog-model';
import {
  Caller,
  ClockService,
  EntityAccess,
  Gate,
} from '@nines/backstage-plugin-nines-node';
import {
  EntityPostmortemsResponse,
  incidentCreatePermission,
  listActionItemsQuery,
  listIncidentsQuery,
  listPostmortemsQuery,
  postmortemCreatePermission,
} from '@nines/backstage-plugin-postmortems-common';
import { AuthorizedActionItemService } from '../actionItems/AuthorizedActionItemService';
import { AuthorizedIncidentService } from '../incidents/AuthorizedIncidentService';
import { UNDER_WAY } from '../incidents/underWay';
import { AuthorizedPostmortemService } from '../postmortems/AuthorizedPostmortemService';

export type EntityServiceDeps = {
  readonly access: EntityAccess;
  readonly gate: Gate;
  readonly clock: ClockService;
  readonly incidents: Pick<AuthorizedIncidentService, 'list'>;
  readonly postmortems: Pick<AuthorizedPostmortemService, 'list'>;
  readonly items: Pick<AuthorizedActionItemService, 'list'>;
};

const SHOWN = 20;
const OPEN = ['open', 'in_progress'];

/** All that the tab of an entity shows: of a group what it owns, of a person also what their groups own, of a system its parts too. */
export class EntityService {
  readonly #deps: EntityServiceDeps;

  constructor(deps: EntityServiceDeps) {
    this.#deps = deps;
  }

  /** @throws NotFoundError for an entity that the caller may not read */
  async get(
    entityRef: string,
    caller: Caller,
  ): Promise<EntityPostmortemsResponse> {
    const { access, gate, clock, incidents, postmortems, items } = this.#deps;
    await access.assertReadable(entityRef, caller);
    const scope = scopeOf(entityRef);
    const about = await this.#about(entityRef, caller);
    const page = { ...about, limit: SHOWN };
    const [underWay, written, open, mayOpen, mayCreate, now] =
      await Promise.all([
        incidents.list(
          listIncidentsQuery.parse({ ...page, status: UNDER_WAY }),
          caller,
        ),
        postmortems.list(listPostmortemsQuery.parse(page), caller),
        items.list(
          listActionItemsQuery.parse({ ...page, status: OPEN }),
          caller,
        ),
        gate.allows(incidentCreatePermission, caller),
        gate.allows(postmortemCreatePermission, caller),
        clock.now(),
      ]);
    const { counts } = open;
    return {
      ...{ entityRef, scope },
      incidents: underWay.items,
      postmortems: written.items,
      totalPostmortems: written.totalItems,
      actionItems: open.items,
      counts: {
        open: counts.open + counts.in_progress,
        overdue: counts.overdue,
      },
      problems: [],
      allowedActions: [
        ...(mayOpen ? (['open'] as const) : []),
        ...(mayCreate ? (['create'] as const) : []),
      ],
      asOf: new Date(now).toISOString(),
    };
  }

  async #about(entityRef: string, caller: Caller) {
    switch (scopeOf(entityRef)) {
      case 'owner': {
        const groups = await this.#deps.access.groupsOf(entityRef, caller);
        return { owner: [entityRef, ...groups] };
      }
      case 'system':
        return { system: [entityRef] };
      default:
        return { entity: [entityRef] };
    }
  }
}

function scopeOf(entityRef: string): EntityPostmortemsResponse['scope'] {
  const { kind } = parseEntityRef(entityRef);
  if (kind === 'group' || kind === 'user') return 'owner';
  return kind === 'system' ? 'system' : 'entity';
}
