import { DocumentSection, RunbookDocument } from '../document';

/** Characters of a page that says no more than where to go. */
const MAX_STUB = 400;
const SENDS =
  /^\W*(?:please )?(?:see|moved|has moved|this (?:page|runbook|document|alert) (?:has|was|is)?\s*(?:moved|merged|replaced|renamed)|redirect|refer to|follow|same as|covered (?:by|in))\b/im;

/** The text by which a page calls itself deprecated. */
export function deprecationOf({
  title,
  frontMatter,
  sections,
}: RunbookDocument): string | undefined {
  if (frontMatter.status === 'deprecated') return 'status: deprecated';
  const top = sections.find(({ level, heading }) => level === 1 && heading);
  return [title, top?.heading].find(
    text => text && /^\W*deprecated\b|[[(]\s*deprecated\s*[\])]/i.test(text),
  );
}

/** The section in which a page that has nothing of its own sends to another. */
export function redirectOf({
  sections,
  links,
}: RunbookDocument): DocumentSection | undefined {
  const written = sections.filter(({ text }) => text !== '');
  const [only] = written;
  if (written.length !== 1 || only.kind !== null) return undefined;
  if (only.text.length > MAX_STUB || sections.some(({ kind }) => kind)) {
    return undefined;
  }
  const isLinkAlone =
    links.length === 1 &&
    !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(links[0].target) &&
    only.text.length - links[0].text.length < 120;
  return SENDS.test(only.text) || isLinkAlone ? only : undefined;
}
