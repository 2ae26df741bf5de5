import { Entity } from '@backstage/catalog-model';

/**
 * A place that an entity names in an annotation: `dir:` and `file:` are relative to the entity's descriptor, `url:` is absolute.
 *
 * @public
 */
export type EntityLocation = {
  readonly type: 'dir' | 'file' | 'url';
  /** What follows the prefix: `./slo`, `https://…`. */
  readonly target: string;
};

/** One text file of a location. @public */
export type LocatedFile = {
  /** As its owner knows it: relative to the descriptor, or the URL. */
  readonly file: string;
  readonly text: string;
  /** Link for a person, where there is one. */
  readonly url?: string;
  /** The location names this very file, not a folder around it. */
  readonly isNamed?: boolean;
  /** When it was last modified, in epoch ms, where a file system says so. */
  readonly modifiedAt?: number;
};

/** A file that is there and was not read. The others are. @public */
export type SkippedFile = { readonly file: string; readonly message: string };

/** What became of reading one location. @public */
export type LocationAnswer =
  /** Read whole. `etag` makes the next read cheap. */
  | {
      readonly status: 'read';
      readonly files: readonly LocatedFile[];
      readonly skipped: readonly SkippedFile[];
      readonly etag: string;
      readonly url?: string;
    }
  /** The same as when `etag` was answered. */
  | { readonly status: 'notModified' }
  /** It could not be read now: what was read last is still the best knowledge. */
  | { readonly status: 'unreachable'; readonly message: string }
  /** It may not be read, whatever its state: another host, a path that leaves its folder. */
  | { readonly status: 'refused'; readonly message: string };

/** @public */
export type ReadLocationOptions = {
  /** Of the last answer `read`. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
};

/**
 * Reads the text files behind a location: those of the wanted kind of a folder at any depth (`*.yaml`, `*.yml` and `*.json` unless
 * said otherwise), or the one file that is named.
 * Never rejects: each trouble is an answer that says what, which and why.
 *
 * @public
 */
export interface LocationReader {
  /** Relative locations start at the descriptor that the catalog read the entity from, and cannot leave its folder. */
  readOfEntity(
    entity: Entity,
    location: EntityLocation,
    options?: ReadLocationOptions,
  ): Promise<LocationAnswer>;
  /** A location that the operator configured: any readable URL, or a folder or file of this machine. */
  readConfigured(
    location: EntityLocation,
    options?: ReadLocationOptions,
  ): Promise<LocationAnswer>;
}
