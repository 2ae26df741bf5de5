import { posix } from 'node:path';
import {
  LocationContent,
  StoredLocation,
} from '../database/definitions/DefinitionStore';

/**
 * All files of some locations, as one. Locations may overlap, a folder and a file of it: a file counts once, and as named where
 * one of them names it.
 */
export function contentOf(
  locations: readonly StoredLocation[],
): LocationContent {
  const all = locations.flatMap(({ content }) => content?.files ?? []);
  const named = new Set(
    all.flatMap(each => (each.isNamed ? [placeOf(each.file)] : [])),
  );
  const files = firstOf(all).map(each =>
    named.has(placeOf(each.file)) ? { ...each, isNamed: true } : each,
  );
  const skipped = locations.flatMap(({ content }) => content?.skipped ?? []);
  return { files, skipped: firstOf(skipped) };
}

function firstOf<T extends { readonly file: string }>(all: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const each of all) {
    const place = placeOf(each.file);
    if (!seen.has(place)) seen.set(place, each);
  }
  return [...seen.values()];
}

/** The same for all spellings of one path below the descriptor. */
function placeOf(file: string): string {
  return URL.canParse(file) ? new URL(file).href : posix.normalize(file);
}
