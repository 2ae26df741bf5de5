import { isAbsolute, resolve } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  EntityLocation,
  LocationAnswer,
  LocationReader,
  ReadLocationOptions,
} from './LocationReader';
import { DEFINITION_FILES, FileKind } from './FileKind';
import { DEFAULT_LOCATION_LIMITS, LocationLimits } from './LocationLimits';
import { readLocalFiles } from './readLocalFiles';
import { readRemoteFiles } from './readRemoteFiles';
import {
  ResolvedLocation,
  resolveEntityLocation,
} from './resolveEntityLocation';

/** @public */
export type LocationReaderOptions = {
  readonly urlReader: UrlReaderService;
  /** Root config: its `integrations` say how URLs of each host are joined. */
  readonly config: Config;
  /** Hosts, with port where they have one, that entities of any host may read from. */
  readonly allowedHosts?: readonly string[];
  readonly limits?: Partial<LocationLimits>;
  /** Definitions where absent. */
  readonly files?: FileKind;
  /**
   * Where relative locations start: `descriptor`, or `source`, as TechDocs does it: `backstage.io/source-location` where that is a
   * URL of a host that the entity may read from, else the descriptor.
   */
  readonly base?: 'descriptor' | 'source';
  /**
   * Whether a file of this machine counts as unchanged while its size and its time of modification are, without a look into it. A
   * folder that did not change is then answered without reading any.
   */
  readonly trustsFileTimes?: boolean;
  /** Called before the content of a file is read; for measurements. */
  readonly onFileRead?: (file: string) => void;
};

/**
 * The reader of all Nines backends. URLs are read by Backstage's own URL reader, so with its integrations and its allow list;
 * entities that the catalog read from `file:` locations by a reader that cannot leave the descriptor's folder.
 *
 * @public
 */
export function createLocationReader(
  options: LocationReaderOptions,
): LocationReader {
  const integrations = ScmIntegrations.fromConfig(options.config);
  const limits = { ...DEFAULT_LOCATION_LIMITS, ...options.limits };
  const allowedHosts = options.allowedHosts ?? [];
  const base = options.base ?? 'descriptor';
  const reader = {
    urlReader: options.urlReader,
    integrations,
    limits,
    files: options.files ?? DEFINITION_FILES,
    trustsFileTimes: options.trustsFileTimes ?? false,
    onFileRead: options.onFileRead ?? (() => {}),
  };

  async function read(
    place: ResolvedLocation,
    { etag, signal }: ReadLocationOptions = {},
  ): Promise<LocationAnswer> {
    switch (place.kind) {
      case 'refused':
        return { status: 'refused', message: place.message };
      case 'remote':
        return unlessSame(
          etag,
          await readRemoteFiles(place, reader, { etag, signal }),
        );
      default:
        return unlessSame(
          etag,
          await readLocalFiles(place, reader, { etag, signal }),
        );
    }
  }

  return {
    readOfEntity: (entity, location, readOptions) =>
      read(
        resolveEntityLocation(entity, location, {
          ...{ integrations, allowedHosts, base },
        }),
        readOptions,
      ),
    readConfigured: (location, readOptions) =>
      read(resolveConfigured(location), readOptions),
  };
}

function resolveConfigured({ type, target }: EntityLocation): ResolvedLocation {
  if (type === 'url') return { kind: 'remote', url: target, label: target };
  const path = isAbsolute(target) ? target : resolve(target);
  return { kind: 'local', root: path, path };
}

/** Not every reader compares etags; a local folder's is a hash of what it holds. */
function unlessSame(
  etag: string | undefined,
  answer: LocationAnswer,
): LocationAnswer {
  return answer.status === 'read' && answer.etag === etag
    ? { status: 'notModified' }
    : answer;
}
