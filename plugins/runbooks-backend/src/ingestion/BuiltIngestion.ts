import { Instant } from '@nines/backstage-plugin-nines-node';
import {
  BuiltPage,
  IndexStore,
  StoredSite,
} from '../database/index/IndexStore';
import { BuiltSites } from '../techdocs/BuiltSites';
import { comparePages } from './comparePages';

export type BuiltIngestionOptions = {
  readonly store: Pick<
    IndexStore,
    | 'readSite'
    | 'listToBuild'
    | 'countNotBuilt'
    | 'saveBuilt'
    | 'noteBuildTried'
  >;
  readonly sites: BuiltSites;
  /** Whether TechDocs builds sites when asked, and may be asked. */
  readonly isBuilding: boolean;
};

type Run = { readonly now: Instant; readonly signal?: AbortSignal };

/** A build that failed, or changed nothing, is tried again for the same source after this long. */
const TRY_AGAIN_MS = 60 * 60 * 1_000;

/** Learns what of the runbooks of a site can be opened, and has TechDocs build what cannot. */
export class BuiltIngestion {
  readonly #options: BuiltIngestionOptions;

  constructor(options: BuiltIngestionOptions) {
    this.#options = options;
  }

  async ingest(docsRef: string, run: Run): Promise<void> {
    const { store, sites } = this.#options;
    const site = await store.readSite(docsRef);
    if (!site) return;
    const isBehind = await this.#compare(site, run);
    if (!isBehind || !this.#mayBuild(site, run)) return;
    const source = site.etag ?? '';
    await store.noteBuildTried(docsRef, { for: source, at: run.now });
    const { failure } = await sites.build(docsRef, run);
    const after = await store.readSite(docsRef);
    if (!after) return;
    if (failure === undefined) await this.#compare(after, run);
    else await this.#noteFailure(after, failure);
  }

  /** Whether any runbook cannot be opened as its source has it. */
  async #compare(site: StoredSite, { signal }: Run): Promise<boolean> {
    const { store, sites } = this.#options;
    const { docsRef, built, etag, revision } = site;
    const isCompared =
      built.status === 'built' && site.comparedBy === compared(revision, built);
    const answer = await sites.read(docsRef, {
      ...(isCompared && { etag: built.etag }),
      signal,
    });
    switch (answer.status) {
      case 'notModified':
        return (await store.countNotBuilt(docsRef)) > 0;
      case 'unreachable': {
        const { message } = answer;
        await store.saveBuilt(
          docsRef,
          { ...built, message, comparedBy: site.comparedBy },
          [],
        );
        return false;
      }
      case 'notBuilt': {
        const runbooks = await store.listToBuild(docsRef);
        const pages = runbooks.map(
          ({ ref }): BuiltPage => ({ ref, status: 'missing' }),
        );
        const { status, message } = answer;
        await store.saveBuilt(docsRef, { status, message }, pages);
        return pages.length > 0;
      }
      default: {
        const pages = comparePages(
          await store.listToBuild(docsRef),
          answer,
          etag,
        );
        const { status, builtAt } = answer;
        const now = { status, builtAt, etag: answer.etag };
        const comparedBy = compared(revision, now);
        await store.saveBuilt(docsRef, { ...now, comparedBy }, pages);
        return pages.some(page => page.status !== 'built');
      }
    }
  }

  #mayBuild({ etag, triedFor, triedAt }: StoredSite, { now }: Run): boolean {
    if (!this.#options.isBuilding) return false;
    const isTried = triedFor === (etag ?? '') && triedAt !== undefined;
    return !isTried || now - triedAt >= TRY_AGAIN_MS;
  }

  async #noteFailure(site: StoredSite, failure: string): Promise<void> {
    const message = `TechDocs could not build the docs: ${failure}`;
    const { docsRef, built, comparedBy } = site;
    const { store } = this.#options;
    await store.saveBuilt(docsRef, { ...built, message, comparedBy }, []);
  }
}

function compared(revision: number, { etag }: { etag?: string }): string {
  return `${revision} ${etag ?? ''}`;
}
