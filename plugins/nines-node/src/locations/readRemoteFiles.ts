import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { FileCollector, isWanted, tooLarge } from './FileCollector';
import { FileKind } from './FileKind';
import { LocationAnswer, ReadLocationOptions } from './LocationReader';
import { LocationLimits } from './LocationLimits';
import { readCapped } from './readCapped';
import { withDeadline } from './withDeadline';

export type RemotePlace = {
  readonly url: string;
  /** How its owner names it. */
  readonly label: string;
};

export type RemoteReader = {
  readonly urlReader: UrlReaderService;
  readonly integrations: ScmIntegrationRegistry;
  readonly limits: LocationLimits;
  readonly files: FileKind;
  /** Called before the content of a file is read. */
  readonly onFileRead: (file: string) => void;
};

/** Reads a URL: one file where its path is called as one that is wanted, otherwise the folder. */
export async function readRemoteFiles(
  place: RemotePlace,
  reader: RemoteReader,
  options: ReadLocationOptions = {},
): Promise<LocationAnswer> {
  try {
    return await withDeadline(
      signal =>
        namesFile(place.url, reader.files)
          ? readOne(place, reader, { ...options, signal })
          : readFolder(place, reader, { ...options, signal }),
      { timeoutMs: reader.limits.timeoutMs, signal: options.signal },
    );
  } catch (error) {
    if (isError(error) && error.name === 'NotModifiedError') {
      return { status: 'notModified' };
    }
    return {
      status: 'unreachable',
      message: explain(place.url, { error, files: reader.files }),
    };
  }
}

async function readOne(
  { url, label }: RemotePlace,
  { urlReader, limits, onFileRead }: RemoteReader,
  { etag, signal }: ReadLocationOptions,
): Promise<LocationAnswer> {
  const response = await urlReader.readUrl(url, { etag, signal });
  const collector = new FileCollector(limits);
  onFileRead(label);
  const content = await readCapped(response, limits.maxFileBytes);
  if (content.status === 'tooLarge') {
    collector.skip(label, tooLarge(content.bytes, limits.maxFileBytes));
  } else {
    collector.add(label, content.buffer, { url, isNamed: true });
  }
  return collector.answer({ etag: response.etag, url });
}

async function readFolder(
  { url, label }: RemotePlace,
  { urlReader, integrations, limits, files: kind, onFileRead }: RemoteReader,
  { etag, signal }: ReadLocationOptions,
): Promise<LocationAnswer> {
  const collector = new FileCollector(limits);
  const named = (path: string) => `${label.replace(/\/$/, '')}/${path}`;
  const response = await urlReader.readTree(url, {
    etag,
    signal,
    filter: (path, info) =>
      isWanted(path, kind) &&
      (info === undefined || collector.accepts(named(path), info.size)),
  });
  const files = await response.files();
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of files) {
    const base = url.endsWith('/') ? url : `${url}/`;
    const link = integrations.resolveUrl({ url: `./${file.path}`, base });
    onFileRead(named(file.path));
    collector.add(named(file.path), await file.content(), { url: link });
  }
  return collector.answer({ etag: response.etag, url });
}

function namesFile(url: string, { names }: FileKind): boolean {
  const { pathname, searchParams } = new URL(url);
  return names.test(pathname) || names.test(searchParams.get('path') ?? '');
}

function explain(
  url: string,
  { error, files }: { error: unknown; files: FileKind },
): string {
  const reason = isError(error) ? error.message : String(error);
  if (/does not implement readTree/.test(reason)) {
    return `${url} is a folder, and its host cannot list folders; name each file, ending in ${files.endings}`;
  }
  if (isError(error) && error.name === 'NotFoundError') {
    return `${url} was not found (404); it may have moved, or the portal may not read it`;
  }
  return reason.includes(url) ? reason : `${url}: ${reason}`;
}
