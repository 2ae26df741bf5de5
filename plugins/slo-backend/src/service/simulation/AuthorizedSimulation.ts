import { InputError } from '@backstage/errors';
import {
  SimulateEscalationQuery,
  sloAlertReadPermission,
} from '@nines/backstage-plugin-slo-common';
import { Caller, Guard } from '@nines/backstage-plugin-nines-node';
import { SimulationDeps, simulate } from './simulate';

/** {@link simulate} for a caller who may read the entity. */
export class AuthorizedSimulation {
  readonly #deps: SimulationDeps;
  readonly #guard: Guard;

  constructor({ deps, ...guard }: Guard & { readonly deps: SimulationDeps }) {
    this.#deps = deps;
    this.#guard = guard;
  }

  async run(query: SimulateEscalationQuery, caller: Caller) {
    await this.#guard.gate.assert(sloAlertReadPermission, caller);
    const { entityRef, slo } = splitSloRef(query.slo);
    await this.#guard.access.assertReadable(entityRef, caller);
    const named = { ...query, slo: `${entityRef}/${slo}`, entityRef };
    return simulate(this.#deps, named);
  }
}

/** `<kind>:<namespace>/<name>/<slo>`. */
const SLO_REF = /^([a-z]+:[^/:]+\/[^/:]+)\/([^/]+)$/i;

function splitSloRef(text: string) {
  const parts = SLO_REF.exec(text);
  if (!parts) {
    throw new InputError(
      `'slo' is '<entity ref>/<name>', such as component:default/checkout/availability`,
    );
  }
  const [, entityRef, slo] = parts;
  return { entityRef: entityRef.toLocaleLowerCase('en-US'), slo };
}
