import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityLocation,
  Instant,
  LocationAnswer,
  LocationReader,
  hash,
} from '@nines/backstage-plugin-nines-node';
import { RUNBOOK_PATH_ANNOTATION } from '@nines/backstage-plugin-runbooks-common';
import { IndexStore, StoredSite } from '../database/index/IndexStore';
import { readDocsFolder } from './DocsFolder';
import { parseDocsLocation } from './parseDocsLocation';
import { TakenBy, takeRunbooks } from './takeRunbooks';
import { TECHDOCS_ANNOTATION } from './toEntityRecord';

export type SiteIngestionOptions = {
  readonly store: IndexStore;
  readonly reader: LocationReader;
};

/** Counts what is taken of a page: sites that were indexed by another version are read anew. */
const INDEX_VERSION = 1;

/** Files that were not taken and are named. */
const MAX_SKIPPED = 100;

/**
 * - `unchanged`: all is as it was taken before.
 * - `superseded`: another replica was faster.
 * - `kept`: it could not be read now; what was read last stays.
 * - `dropped`: it names no docs, or such as may not be read.
 */
export type SiteOutcome =
  | 'saved'
  | 'unchanged'
  | 'superseded'
  | 'kept'
  | 'dropped';

/** Reads the sources of the docs of one entity at a time, and saves the runbooks among them. */
export class SiteIngestion {
  readonly #options: SiteIngestionOptions;

  constructor(options: SiteIngestionOptions) {
    this.#options = options;
  }

  /** One transaction; a crash before it leaves what was there. */
  async ingest(
    entity: Entity,
    options: { readonly now: Instant; readonly signal?: AbortSignal },
  ): Promise<SiteOutcome> {
    const { store, reader } = this.#options;
    const docsRef = stringifyEntityRef(entity);
    const { annotations = {} } = entity.metadata;
    const text = annotations[TECHDOCS_ANNOTATION];
    if (!text) {
      await store.dropSite(docsRef);
      return 'dropped';
    }
    const location = parseDocsLocation(text);
    if (!location) {
      const message = `'${text}' is neither dir: nor url:, which TechDocs can read`;
      return await this.#refuse(docsRef, message);
    }
    const annotation = annotations[RUNBOOK_PATH_ANNOTATION];
    const sharing = await store.listSharing(docsRef);
    const by = { docsRef, sharing, ...(annotation && { annotation }) };
    const inputHash = hash([INDEX_VERSION, text, by]);
    const stored = await store.readSite(docsRef);
    const isKnown = stored?.inputHash === inputHash;
    const answer = await reader.readOfEntity(entity, location, {
      ...(isKnown && { etag: stored.etag }),
      signal: options.signal,
    });
    return await this.#save(answer, {
      ...options,
      by,
      inputHash,
      location,
      stored,
    });
  }

  async #save(
    answer: LocationAnswer,
    read: {
      readonly by: TakenBy;
      readonly inputHash: string;
      readonly location: EntityLocation;
      readonly stored: StoredSite | undefined;
      readonly now: Instant;
    },
  ): Promise<SiteOutcome> {
    const { store } = this.#options;
    const { by, now, stored } = read;
    const { docsRef } = by;
    switch (answer.status) {
      case 'notModified':
        await store.noteSource(docsRef, { status: 'ok', readAt: now });
        return 'unchanged';
      case 'refused':
        return await this.#refuse(docsRef, answer.message);
      case 'unreachable': {
        const message = `${answer.message}. ${explainKept(stored)}`;
        await store.noteSource(docsRef, { status: 'unreachable', message });
        return 'kept';
      }
      default: {
        const pages = readDocsFolder(read.location, answer.files);
        const taken = takeRunbooks(pages, by);
        const outcome = await store.saveSource(
          {
            docsRef,
            revision: stored?.revision ?? 0,
            inputHash: read.inputHash,
            etag: answer.etag,
            source: { status: 'ok', readAt: now, url: answer.url },
            skipped: [...answer.skipped, ...taken.skipped].slice(
              0,
              MAX_SKIPPED,
            ),
            runbooks: taken.runbooks,
          },
          now,
        );
        return outcome === 'gone' ? 'dropped' : outcome;
      }
    }
  }

  async #refuse(docsRef: string, message: string): Promise<SiteOutcome> {
    const { store } = this.#options;
    await store.dropSite(docsRef);
    await store.noteSource(docsRef, { status: 'refused', message });
    return 'dropped';
  }
}

function explainKept(stored: StoredSite | undefined): string {
  const readAt = stored?.source.readAt;
  if (readAt === undefined) return 'Nothing was read here before.';
  return `What was read at ${new Date(readAt).toISOString()} still holds.`;
}
