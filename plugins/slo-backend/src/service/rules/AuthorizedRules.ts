import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  ClockService,
  EntityAccess,
  Gate,
} from '@nines/backstage-plugin-nines-node';
import {
  Instant,
  printRules,
  RulesFormat,
  RulesResponse,
  sloReadPermission,
  toRules,
} from '@nines/backstage-plugin-slo-common';
import { ObjectiveStore } from '../../database/definitions/ObjectiveStore';
import { SloPath, toSloRef } from '../readSlo';

export type AuthorizedRulesOptions = {
  readonly objectives: Pick<ObjectiveStore, 'listActive'>;
  readonly clock: ClockService;
  readonly gate: Gate;
  readonly access: EntityAccess;
};

/** SLOs as rules of Prometheus, for a caller who may read the entity. */
export class AuthorizedRules {
  readonly #options: AuthorizedRulesOptions;

  constructor(options: AuthorizedRulesOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError */
  async read(
    path: SloPath,
    format: RulesFormat,
    caller: Caller,
  ): Promise<RulesResponse> {
    const { objectives, clock, gate, access } = this.#options;
    await gate.assert(sloReadPermission, caller);
    await access.assertReadable(path.entityRef, caller);
    const sloRef = toSloRef(path);
    const active = await objectives.listActive();
    const slo = active.find(each => each.sloRef === sloRef)?.definition;
    if (!slo) {
      throw new NotFoundError(`No SLO '${path.slo}' in ${path.entityRef}`);
    }
    const at = (await clock.now()) as Instant;
    const { groups, warnings } = toRules(slo, { names: 'native', at });
    const name = `slo-${slo.service}-${slo.name}`;
    return {
      format,
      file: `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.rules.yaml`,
      text: groups.length > 0 ? printRules(groups, { format, name }) : '',
      warnings: [...warnings],
    };
  }
}
