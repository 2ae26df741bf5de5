import { createHash } from 'node:crypto';
import { FileKind } from './FileKind';
import { LocatedFile, LocationAnswer, SkippedFile } from './LocationReader';
import { LocationLimits, formatBytes } from './LocationLimits';

/** Files of a folder that are read: those of a name that is wanted; hidden ones and installed packages never. */
export function isWanted(path: string, { names }: FileKind): boolean {
  const segments = path.split(/[\\/]/);
  return (
    names.test(path) &&
    !segments.some(
      segment => segment.startsWith('.') || segment === 'node_modules',
    )
  );
}

/** Gathers the files of one location inside its limits; what does not fit is named, never silently dropped. */
export class FileCollector {
  readonly #limits: LocationLimits;
  readonly #files: LocatedFile[] = [];
  readonly #skipped: SkippedFile[] = [];
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(limits: LocationLimits) {
    this.#limits = limits;
  }

  /** Says, and remembers, why a file of that size must not even be read. */
  accepts(file: string, bytes: number): boolean {
    const { maxFileBytes, maxTotalBytes, maxFiles } = this.#limits;
    if (bytes > maxFileBytes) {
      this.skip(file, tooLarge(bytes, maxFileBytes));
      return false;
    }
    if (this.#files.length >= maxFiles) {
      this.skip(file, `the location holds more than ${maxFiles} files`);
      return false;
    }
    if (this.#bytes + bytes > maxTotalBytes) {
      const limit = formatBytes(maxTotalBytes);
      this.skip(file, `the location holds more than ${limit}`);
      return false;
    }
    return true;
  }

  add(
    file: string,
    content: Buffer,
    details: Omit<LocatedFile, 'file' | 'text'> = {},
  ): void {
    if (!this.accepts(file, content.length)) return;
    const text = decodeText(content);
    if (text === undefined) {
      this.skip(file, 'is binary, not UTF-8 text');
      return;
    }
    this.#bytes += content.length;
    this.#hash.update(JSON.stringify([file, text]));
    this.#files.push({ file, text, ...details });
  }

  skip(file: string, message: string): void {
    this.#hash.update(JSON.stringify([file, message, 'skipped']));
    this.#skipped.push({ file, message });
  }

  /** What was gathered; `etag` defaults to a hash of the content. */
  answer(
    options: { etag?: string; url?: string } = {},
  ): Extract<LocationAnswer, { status: 'read' }> {
    return {
      status: 'read',
      files: this.#files,
      skipped: this.#skipped,
      etag: options.etag ?? this.#hash.digest('hex'),
      ...(options.url && { url: options.url }),
    };
  }
}

/** `is 5.0 MB; at most 1.0 MB is read`. */
export function tooLarge(bytes: number, limit: number): string {
  return `is ${formatBytes(bytes)}; at most ${formatBytes(limit)} is read`;
}

function decodeText(content: Buffer): string | undefined {
  if (content.includes(0)) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(content);
  } catch {
    return undefined;
  }
}
