import {
  ImportFormat,
  ImportRequest,
} from '@nines/backstage-plugin-postmortems-common';

/** A file as it was chosen or pasted. */
export type ImportFile = { readonly path: string; readonly text: string };

/** How the files are to be read. */
export type ImportOptionValues = {
  readonly format: ImportFormat;
  readonly zone: string;
  readonly ownerRef: string;
  readonly entityRefs: readonly string[];
  readonly wins: 'source' | 'portal';
};

export const NO_OPTIONS: ImportOptionValues = {
  format: 'auto',
  zone: '',
  ownerRef: '',
  entityRefs: [],
  wins: 'portal',
};

/** What the backend takes at once. */
export const MOST_FILES = 50;
export const MOST_BYTES = 1_048_576;

export function requestOf(
  files: readonly ImportFile[],
  options: ImportOptionValues,
  dryRun: boolean,
): ImportRequest {
  const { format, zone, ownerRef, entityRefs, wins } = options;
  return {
    files: [...files],
    format,
    ...(zone.trim() && { zone: zone.trim() }),
    ...(ownerRef.trim() && { ownerRef: ownerRef.trim() }),
    entityRefs: [...entityRefs],
    wins,
    dryRun,
  };
}

/** Adds files; one of the same path takes the place of the one before. What is too much or too large is named, not cut. */
export function addFiles(
  known: readonly ImportFile[],
  added: readonly ImportFile[],
): { files: ImportFile[]; refused: string[] } {
  const isFine = ({ text }: ImportFile) => text.length <= MOST_BYTES;
  const all = new Map(known.map(file => [file.path, file]));
  for (const file of added.filter(isFine)) all.set(file.path, file);
  const files = [...all.values()];
  return {
    files: files.slice(0, MOST_FILES),
    refused: [
      ...added.filter(file => !isFine(file)),
      ...files.slice(MOST_FILES),
    ].map(({ path }) => path),
  };
}
