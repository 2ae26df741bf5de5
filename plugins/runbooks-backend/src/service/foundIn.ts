import { StoredSection } from '../database/index/IndexStore';

/** Characters around what was found. */
const AROUND = 60;

/** Where on a page the words of a search are: the section that holds most of them, and a few words of it. */
export function foundIn(
  sections: readonly StoredSection[],
  words: readonly string[],
): { heading: string; anchor: string; excerpt: string } | undefined {
  const ranked = sections
    .map(section => {
      const text = `${section.heading}\n${section.text}`.toLowerCase();
      return {
        section,
        hits: words.filter(word => text.includes(word)).length,
      };
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  const section = ranked[0]?.section;
  if (!section) return undefined;
  const { heading, anchor, text } = section;
  return { heading, anchor, excerpt: excerptOf(text, words) };
}

function excerptOf(text: string, words: readonly string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const lower = plain.toLowerCase();
  const places = words.map(word => lower.indexOf(word)).filter(at => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(plain.length, at + 2 * AROUND);
  return `${from > 0 ? '…' : ''}${plain.slice(from, to)}${
    to < plain.length ? '…' : ''
  }`;
}
