import { Instant } from '@nines/backstage-plugin-nines-node';

/** A page as it was built. */
export type BuiltPageContent = {
  /** Of what is to be read on it. */
  readonly hash: string;
  /** Anchors of its sections. */
  readonly anchors: readonly string[];
};

export type BuiltSiteAnswer =
  /** The same as when `etag` was answered. */
  | { readonly status: 'notModified' }
  | {
      readonly status: 'built';
      readonly etag: string;
      readonly builtAt?: Instant;
      /** By {@link pageKeyOf}; a page that is not here cannot be opened. */
      readonly pages: ReadonlyMap<string, BuiltPageContent | undefined>;
      /** Etag of the source that it was built from, as TechDocs names it. */
      readonly sourceEtag?: string;
    }
  | { readonly status: 'notBuilt'; readonly message: string }
  /** It could not be asked: what was known last still is. */
  | { readonly status: 'unreachable'; readonly message: string };

/** The sites that TechDocs serves. Never rejects: each trouble is an answer. */
export interface BuiltSites {
  read(
    docsRef: string,
    options: { readonly etag?: string; readonly signal?: AbortSignal },
  ): Promise<BuiltSiteAnswer>;
  /** Has a site built, and waits for it. Answers why it was not, where it was not. */
  build(
    docsRef: string,
    options: { readonly signal?: AbortSignal },
  ): Promise<{ readonly failure?: string }>;
}
