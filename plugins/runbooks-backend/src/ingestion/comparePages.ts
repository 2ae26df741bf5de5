import { pageKeyOf } from '@nines/backstage-plugin-runbooks-common';
import { BuiltPage, RunbookToBuild } from '../database/index/IndexStore';
import { BuiltPageContent, BuiltSiteAnswer } from '../techdocs/BuiltSites';

type BuiltSite = Extract<BuiltSiteAnswer, { status: 'built' }>;

/** A file system or a clock may be this late. */
const TOLERANCE_MS = 2_000;

/**
 * Which runbooks can be opened, and which of them as their source has them now. A site that was built from the very source that was
 * read is never stale; otherwise a page is, whose source changed after the build, or, where
 * nobody knows when it changed, has sections that the built page lacks.
 *
 * @param sourceEtag - of the source that was read
 */
export function comparePages(
  runbooks: readonly RunbookToBuild[],
  site: BuiltSite,
  sourceEtag: string | undefined,
): BuiltPage[] {
  const isSameSource =
    site.sourceEtag !== undefined && site.sourceEtag === sourceEtag;
  return runbooks.map(runbook => {
    const { ref } = runbook;
    const key = pageKeyOf(runbook.page);
    if (!site.pages.has(key)) return { ref, status: 'missing' };
    const content = site.pages.get(key);
    const isStale = !isSameSource && isOlder(runbook, { site, content });
    return { ref, status: isStale ? 'stale' : 'built', ...content };
  });
}

/** By times, where it is known since when the source is as it is; otherwise by the headings that were built. */
function isOlder(
  { changedAt, sections }: RunbookToBuild,
  { site, content }: { site: BuiltSite; content?: BuiltPageContent },
): boolean {
  const { builtAt } = site;
  if (changedAt !== undefined && builtAt !== undefined) {
    return changedAt > builtAt + TOLERANCE_MS;
  }
  if (!content) return false;
  const built = new Set(content.anchors);
  return sections.some(
    ({ level, anchor }) => level > 1 && level < 4 && !built.has(anchor),
  );
}
