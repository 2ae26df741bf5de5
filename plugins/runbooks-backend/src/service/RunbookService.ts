import { NotFoundError } from '@backstage/errors';
import {
  ClockService,
  Instant,
  ReadableEntities,
} from '@nines/backstage-plugin-nines-node';
import {
  CoverageQuery,
  CoverageResponse,
  EntityRunbooksResponse,
  ListDeadEndsQuery,
  ListDeadEndsResponse,
  ListRunbooksQuery,
  ListRunbooksResponse,
  ResolveQuery,
  ResolveResponse,
  RunbookResponse,
  RunbooksHealthResponse,
} from '@nines/backstage-plugin-runbooks-common';
import { AttestationReader } from '../database/AttestationReader';
import { AlertStore } from '../database/alerts/AlertStore';
import { IndexStore, StoredSection } from '../database/index/IndexStore';
import { MatchReader } from '../database/match/MatchReader';
import { RunbookStore } from '../database/runbooks/RunbookStore';
import { searchWords } from '../database/runbooks/searchWords';
import { toWireRunbook } from '../database/runbooks/toWireRunbook';
import { today } from '../today';
import { foundIn } from './foundIn';
import { explainUnknown, readHealth } from './readHealth';
import { RunbookResolver } from './RunbookResolver';
import { starterFor } from './starterFor';
import { toRunbookResponse } from './toRunbookResponse';
import { toWireSite } from './toWireSite';

export type RunbookServiceOptions = {
  readonly clock: ClockService;
  readonly index: IndexStore;
  readonly runbooks: RunbookStore;
  readonly matches: MatchReader;
  readonly resolver: RunbookResolver;
  readonly attestations: AttestationReader;
  readonly alerts: Pick<AlertStore, 'coverage' | 'deadEnds' | 'count'>;
  readonly ingestion: { refresh(entityRef: string): Promise<void> };
  readonly shared: readonly string[];
};

/** Runbooks that the tab of one entity shows. */
const MOST_OF_ENTITY = 200;

type Allowed = RunbookResponse['allowedActions'];

/** What the API answers of runbooks. It asks nobody whether a caller may: `AuthorizedRunbookService` does. */
export class RunbookService {
  readonly #options: RunbookServiceOptions;

  constructor(options: RunbookServiceOptions) {
    this.#options = options;
  }

  async list(
    query: ListRunbooksQuery,
    readable: ReadableEntities,
  ): Promise<ListRunbooksResponse> {
    const { runbooks } = this.#options;
    const day = today(await this.#now());
    const page = await runbooks.list(query, { readable, today: day });
    const refs = page.rows.map(({ ref }) => ref);
    const words = searchWords(query.search);
    const [audienceOf, sections] = await Promise.all([
      runbooks.audiencesOf(refs),
      words.length > 0 ? runbooks.sectionsOf(refs) : new Map<string, string>(),
    ]);
    const items = page.rows.map(row => {
      const stored = sections.get(row.ref);
      const parsed: StoredSection[] = stored ? JSON.parse(stored) : [];
      const found = foundIn(parsed, words);
      return {
        ...toWireRunbook(row, audienceOf(row.ref), day),
        ...(found && { found }),
      };
    });
    const { totalItems, counts, filters } = page;
    return {
      items,
      totalItems,
      counts,
      filters: { owners: [...filters.owners], systems: [...filters.systems] },
      asOf: await this.#asOf(),
    };
  }

  async get(
    ref: string,
    options: { readable: ReadableEntities; allowedActions: Allowed },
  ): Promise<RunbookResponse> {
    const { runbooks, attestations } = this.#options;
    const row = await runbooks.find(ref, options.readable);
    const text = row && (await runbooks.textOf(ref));
    if (!row || !text) throw new NotFoundError(`No runbook '${ref}'`);
    const [now, audienceOf, list] = await Promise.all([
      this.#now(),
      runbooks.audiencesOf([ref]),
      attestations.list(ref, 20),
    ]);
    return {
      ...toWireRunbook(row, audienceOf(ref), today(now)),
      ...toRunbookResponse(row, text),
      attestations: [...list],
      allowedActions: options.allowedActions,
    };
  }

  async getEntity(
    entityRef: string,
    options: { readable: ReadableEntities; mayRefresh: boolean },
  ): Promise<EntityRunbooksResponse> {
    const { runbooks, matches, index, shared } = this.#options;
    const place = await matches.placeOf(entityRef, shared);
    const day = today(await this.#now());
    const near = await runbooks.listNear(place, {
      readable: options.readable,
      today: day,
      limit: MOST_OF_ENTITY,
    });
    const audienceOf = await runbooks.audiencesOf(
      near.map(({ row }) => row.ref),
    );
    const { docsRef } = place.own;
    const site = docsRef && (await index.readSite(docsRef));
    const mayShow =
      site && (await this.#mayShow(site.docsRef, options.readable));
    const starter = starterFor(entityRef, { docsRef, today: day });
    return {
      entityRef,
      runbooks: near.map(({ row, scope }) => ({
        ...toWireRunbook(row, audienceOf(row.ref), day),
        scope,
      })),
      site: mayShow ? toWireSite(site) : null,
      ...(!near.some(({ scope }) => scope === 'own') && starter && { starter }),
      allowedActions: options.mayRefresh ? ['refresh'] : [],
      asOf: await this.#asOf(),
    };
  }

  async refresh(entityRef: string): Promise<void> {
    await this.#options.ingestion.refresh(entityRef);
  }

  async resolve(
    queries: readonly ResolveQuery[],
    readable: ReadableEntities,
  ): Promise<ResolveResponse[]> {
    const now = await this.#now();
    const found: ResolveResponse[] = [];
    for (const query of queries) {
      found.push(
        await this.#options.resolver.resolve(query, { readable, now }),
      );
    }
    return found;
  }

  async coverage(
    query: CoverageQuery,
    readable: ReadableEntities,
  ): Promise<CoverageResponse> {
    const { alerts, index } = this.#options;
    const unknown = explainUnknown(await index.lastRun('alerts'));
    const found = await alerts.coverage(query, readable);
    return {
      ...found,
      ...(unknown && { unknown }),
      asOf: await this.#asOf(),
    };
  }

  async deadEnds(
    query: ListDeadEndsQuery,
    readable: ReadableEntities,
  ): Promise<ListDeadEndsResponse> {
    const { alerts, index } = this.#options;
    const unknown = explainUnknown(await index.lastRun('alerts'));
    const found = await alerts.deadEnds(query, readable);
    return { ...found, ...(unknown && { unknown }) };
  }

  health(): Promise<RunbooksHealthResponse> {
    return readHealth(this.#options);
  }

  /** Docs of another entity may be such as the caller may not read. */
  async #mayShow(docsRef: string, readable: ReadableEntities) {
    if (readable.kind === 'all') return true;
    const refs: string[] = JSON.parse(readable.refsJson);
    return refs.includes(docsRef);
  }

  async #asOf(): Promise<string | null> {
    const run = await this.#options.index.lastRun('index');
    return run ? new Date(run.endedAt).toISOString() : null;
  }

  #now(): Promise<Instant> {
    return this.#options.clock.now();
  }
}
