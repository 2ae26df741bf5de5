/** How much one location may hold. @public */
export type LocationLimits = {
  /** Bytes of one file; larger ones are skipped, and said. */
  readonly maxFileBytes: number;
  /** Bytes of all files of one location. */
  readonly maxTotalBytes: number;
  /** Files of one location. */
  readonly maxFiles: number;
  /** Levels of folders below the location. */
  readonly maxDepth: number;
  /** Milliseconds until a location counts as unreachable. */
  readonly timeoutMs: number;
};

/** @public */
export const DEFAULT_LOCATION_LIMITS: LocationLimits = {
  maxFileBytes: 1024 * 1024,
  maxTotalBytes: 8 * 1024 * 1024,
  maxFiles: 500,
  maxDepth: 8,
  timeoutMs: 20_000,
};

/** For a whole site of documentation. @public */
export const DOCUMENT_LIMITS: LocationLimits = {
  maxFileBytes: 1.5 * 1024 * 1024,
  maxTotalBytes: 64 * 1024 * 1024,
  maxFiles: 5_000,
  maxDepth: 16,
  timeoutMs: 60_000,
};

/** `1.5 MB`, for messages. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
