import {
  CreateSilenceRequest,
  ListSilencesQuery,
  sloAlertReadPermission,
  sloAlertSilencePermission,
} from '@nines/backstage-plugin-slo-common';
import { authorOf, Caller, Guard } from '@nines/backstage-plugin-nines-node';
import { Sight } from './Sight';
import { SilenceService } from './SilenceService';

/** {@link SilenceService} for a caller. */
export class AuthorizedSilenceService {
  readonly #silences: SilenceService;
  readonly #guard: Guard;

  constructor({
    silences,
    ...guard
  }: Guard & { readonly silences: SilenceService }) {
    this.#silences = silences;
    this.#guard = guard;
  }

  async list(query: ListSilencesQuery, caller: Caller) {
    const [maySilence] = await this.#guard.gate.decide(caller, {
      needs: sloAlertReadPermission,
      asks: [sloAlertSilencePermission],
    });
    const sight = await this.#sight(caller);
    return this.#silences.list(query, { sight, maySilence });
  }

  async create(request: CreateSilenceRequest, caller: Caller) {
    await this.#guard.gate.assert(sloAlertSilencePermission, caller);
    const sight = await this.#sight(caller);
    const author = authorOf(caller.credentials);
    return this.#silences.create(request, { author, sight });
  }

  async expire(id: string, caller: Caller) {
    await this.#guard.gate.assert(sloAlertSilencePermission, caller);
    const sight = await this.#sight(caller);
    const author = authorOf(caller.credentials);
    await this.#silences.expire(id, { author, sight });
  }

  async maintenance(caller: Caller) {
    await this.#guard.gate.assert(sloAlertReadPermission, caller);
    return this.#silences.maintenance(await this.#sight(caller));
  }

  async #sight(caller: Caller): Promise<Sight> {
    return new Sight(await this.#guard.access.readable(caller));
  }
}
