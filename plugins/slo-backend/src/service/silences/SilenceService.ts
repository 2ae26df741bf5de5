import { ConflictError, NotFoundError } from '@backstage/errors';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import {
  CreateSilenceRequest,
  Instant,
  ListMaintenanceResponse,
  ListSilencesQuery,
  ListSilencesResponse,
  WireSilence,
} from '@nines/backstage-plugin-slo-common';
import { AlertRules } from '../../alerts/AlertRules';
import { SilenceStore } from '../../database/silences/SilenceStore';
import { checkSilence } from './checkSilence';
import { Sight } from './Sight';
import { bySoonest, toWireMaintenance } from './toWireMaintenance';
import { toWireSilence } from './toWireSilence';

export type SilenceServiceDeps = {
  readonly silences: SilenceStore;
  readonly rules: (now: Instant) => Promise<AlertRules>;
  readonly clock: ClockService;
};

/** Silences that a caller with a narrow view is shown some of. */
const MOST_SEARCHED = 2_000;

/** The use cases of silences and maintenance. Whether the caller may is for `AuthorizedSilenceService` to say. */
export class SilenceService {
  readonly #deps: SilenceServiceDeps;

  constructor(deps: SilenceServiceDeps) {
    this.#deps = deps;
  }

  async list(
    query: ListSilencesQuery,
    options: { readonly sight: Sight; readonly maySilence: boolean },
  ): Promise<ListSilencesResponse> {
    const { sight, maySilence } = options;
    const now = await this.#now();
    const { items, total } = await this.#page(query, sight, now);
    return {
      items: items.map(silence => toWireSilence(silence, { now, maySilence })),
      totalItems: total,
      allowedActions: maySilence ? ['create'] : [],
    };
  }

  /** @throws InputError, NotAllowedError for entities that the author may not read */
  async create(
    request: CreateSilenceRequest,
    options: { readonly author: string; readonly sight: Sight },
  ): Promise<WireSilence> {
    const { author, sight } = options;
    const now = await this.#now();
    sight.assertSilenceable(request.matchers);
    const times = checkSilence(request, now);
    const { matchers, reason } = request;
    const silence = { matchers, reason, author, createdAt: now, ...times };
    const made = await this.#deps.silences.create(silence);
    return toWireSilence(made, { now, maySilence: true });
  }

  /** Ends a silence now. @throws NotFoundError, ConflictError when it is over */
  async expire(
    id: string,
    options: { readonly author: string; readonly sight: Sight },
  ): Promise<void> {
    const silence = await this.#deps.silences.get(id);
    if (!silence || !options.sight.showsMatch(silence.matchers)) {
      throw new NotFoundError(`No silence '${id}'`);
    }
    const { author } = options;
    const at = await this.#now();
    const outcome = await this.#deps.silences.expire(id, { author, at });
    if (outcome !== 'over') return;
    throw new ConflictError(`Silence '${id}' is over already`);
  }

  async maintenance(sight: Sight): Promise<ListMaintenanceResponse> {
    const now = await this.#now();
    const { maintenances } = await this.#deps.rules(now);
    const items = maintenances
      .filter(({ scope }) => sight.showsScope(scope))
      .map(window => toWireMaintenance(window, now));
    return { items: bySoonest(items) };
  }

  async #page(query: ListSilencesQuery, sight: Sight, now: Instant) {
    const { status: statuses, offset, limit } = query;
    const asked = { ...(statuses && { statuses }), now };
    const { silences } = this.#deps;
    if (sight.isWhole) return silences.list({ ...asked, offset, limit });
    const all = { ...asked, offset: 0, limit: MOST_SEARCHED };
    const shown = (await silences.list(all)).items.filter(each =>
      sight.showsMatch(each.matchers),
    );
    const items = shown.slice(offset, offset + limit);
    return { items, total: shown.length };
  }

  async #now(): Promise<Instant> {
    return (await this.#deps.clock.now()) as Instant;
  }
}
