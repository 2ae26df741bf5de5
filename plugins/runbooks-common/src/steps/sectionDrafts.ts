import type { DocumentSection } from '../document';
import { Draft } from './draftsOf';
import { Block } from './readBlocks';

type Growing = Draft & { readonly paragraphs: string[] };

/** A step for each section that says something: its paragraphs, then its bullets below it. */
export function sectionDrafts(
  blocks: readonly Block[],
  sections: readonly DocumentSection[],
): Draft[] {
  const sectionAt = new Map(sections.map(section => [section.line, section]));
  const drafts: Growing[] = [];
  const open: Growing[] = [];
  let section = aDraft({ heading: '', anchor: '' }, { depth: 0, line: 1 });
  drafts.push(section);
  blocks.forEach(({ type, content, line }, index) => {
    const before = blocks[index - 1]?.type;
    if (type === 'list_item_open') {
      const item = aDraft(section, { depth: open.length + 1, line });
      drafts.push(item);
      open.push(item);
    } else if (type === 'list_item_close') {
      open.pop();
    } else if (type === 'inline' && before === 'heading_open') {
      const { anchor } = section;
      const place = sectionAt.get(line) ?? { heading: content, anchor };
      section = aDraft(place, { depth: 0, line });
      drafts.push(section);
    } else if (type === 'inline' && before === 'paragraph_open') {
      (open.at(-1) ?? section).paragraphs.push(content);
    }
  });
  return drafts.flatMap((draft, index) => {
    if (draft.paragraphs.length > 0) return [draft];
    const hasItems = draft.depth === 0 && drafts[index + 1]?.depth === 1;
    return hasItems ? [{ ...draft, paragraphs: [draft.heading] }] : [];
  });
}

function aDraft(
  { heading, anchor }: Pick<DocumentSection, 'heading' | 'anchor'>,
  { depth, line }: { readonly depth: number; readonly line: number },
): Growing {
  const kind = depth === 0 ? 'section' : 'item';
  return { heading, anchor, kind, depth, line, paragraphs: [], commands: [] };
}
