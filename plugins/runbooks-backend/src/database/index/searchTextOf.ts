import { IndexedRunbook } from './IndexStore';

/** Characters of one page that a search goes through. */
const LONGEST = 200_000;

/** What a search finds a runbook by, in lower case: title, alerts, headings, text of its sections. */
export function searchTextOf(
  runbook: Pick<IndexedRunbook, 'title' | 'details' | 'sections'>,
): string {
  const { title, details, sections } = runbook;
  const { alerts, supersedes, slos, path } = details;
  return [
    title,
    path,
    ...alerts,
    ...supersedes,
    ...slos,
    ...sections.flatMap(({ heading, text }) => [heading, text]),
  ]
    .join('\n')
    .toLowerCase()
    .slice(0, LONGEST);
}
