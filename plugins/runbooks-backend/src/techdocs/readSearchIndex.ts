import { createHash } from 'node:crypto';
import { pageKeyOf } from '@nines/backstage-plugin-runbooks-common';
import { z } from 'zod/v4';
import { BuiltPageContent } from './BuiltSites';

const schema = z.object({
  docs: z
    .array(
      z.object({
        location: z.string(),
        title: z.string().nullish(),
        text: z.string().nullish(),
      }),
    )
    .default([]),
});

/**
 * The pages of a built site with their anchors: from its search index, which lists each page and each of its sections, and from the
 * list of its files, which has also pages that are left out of the search.
 *
 * @throws for what is no search index
 */
export function readSearchIndex(
  text: string,
  files: readonly string[] | undefined,
): ReadonlyMap<string, BuiltPageContent | undefined> {
  const { docs } = schema.parse(JSON.parse(text));
  const pages = new Map<
    string,
    { anchors: string[]; hash: ReturnType<typeof createHash> }
  >();
  for (const { location, title, text: content } of docs) {
    const [page, anchor] = location.split('#');
    const key = pageKeyOf(page);
    const found = pages.get(key) ?? { anchors: [], hash: createHash('sha256') };
    if (anchor) found.anchors.push(decode(anchor));
    found.hash.update(JSON.stringify([anchor, title, content]));
    pages.set(key, found);
  }
  const built = new Map<string, BuiltPageContent | undefined>();
  for (const file of files ?? []) {
    if (/\.html?$/i.test(file)) built.set(pageKeyOf(file), undefined);
  }
  for (const [key, { anchors, hash }] of pages) {
    built.set(key, { anchors, hash: hash.digest('hex') });
  }
  return built;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
