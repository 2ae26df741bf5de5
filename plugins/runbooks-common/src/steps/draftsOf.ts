import type { DocumentSection } from '../document';
import { Block } from './readBlocks';
import { Step, StepCommand } from './Step';

/** A step before it has a name. */
export type Draft = Omit<Step, 'id' | 'text'> & {
  readonly paragraphs: readonly string[];
};

type Item = {
  readonly isOrdered: boolean;
  readonly parent: Item | undefined;
  readonly place: Place;
  readonly line: number;
  readonly paragraphs: string[];
  readonly commands: StepCommand[];
};

type Place = Pick<DocumentSection, 'heading' | 'anchor'>;

const TASK = /^\[[ xX]\][ \t]+/;

/** An MkDocs admonition: what is indented below it is text. */
const ADMONITION = /^(!!!|\?\?\?)/;

/** Pictures, which nobody copies into a shell. */
const DIAGRAMS = new Set(['mermaid', 'plantuml', 'dot', 'graphviz', 'd2']);

class Walk {
  readonly #placeAt: ReadonlyMap<number, Place>;
  /** Of items and of code outside lists, in the order of the page. */
  readonly #found: (Item | Draft)[] = [];
  readonly #lists: boolean[] = [];
  #place: Place = { heading: '', anchor: '' };
  #item: Item | undefined;
  /** The paragraph just before, outside lists. */
  #lead = '';

  constructor(sections: readonly DocumentSection[]) {
    this.#placeAt = new Map(sections.map(section => [section.line, section]));
  }

  take(block: Block, before: Block | undefined): void {
    switch (block.type) {
      case 'ordered_list_open':
      case 'bullet_list_open':
        this.#lists.push(block.type === 'ordered_list_open');
        return;
      case 'ordered_list_close':
      case 'bullet_list_close':
        this.#lists.pop();
        return;
      case 'list_item_open':
        this.#openItem(block);
        return;
      case 'list_item_close':
        this.#item = this.#item?.parent;
        return;
      case 'inline':
        this.#read(block, before);
        return;
      case 'fence':
      case 'code_block':
        this.#addCode(block);
        return;
      default:
        if (block.type !== 'paragraph_close') this.#lead = '';
    }
  }

  drafts(): Draft[] {
    const depths = new Map<Item, number>();
    return this.#found.flatMap(found => {
      if (!('isOrdered' in found)) return [found];
      const above = found.parent && depths.get(found.parent);
      if (!isStep(found, above)) return [];
      const depth = above === undefined ? 0 : above + 1;
      depths.set(found, depth);
      return [toDraft(found, depth)];
    });
  }

  #openItem({ line }: Block): void {
    const item: Item = {
      isOrdered: this.#lists.at(-1) ?? false,
      parent: this.#item,
      place: this.#place,
      line,
      paragraphs: [],
      commands: [],
    };
    this.#item = item;
    this.#found.push(item);
  }

  #read({ content, line }: Block, before: Block | undefined): void {
    if (before?.type === 'heading_open') {
      const { anchor } = this.#place;
      this.#place = this.#placeAt.get(line) ?? { heading: content, anchor };
    } else if (before?.type === 'paragraph_open') {
      if (this.#item) this.#item.paragraphs.push(content);
      else this.#lead = content;
    }
  }

  #addCode({ type, content, info, line }: Block): void {
    const lead = this.#lead;
    this.#lead = '';
    const language = /[\w+#-]{1,40}/.exec(info)?.[0].toLowerCase() ?? '';
    const isProse = type === 'code_block' && ADMONITION.test(lead);
    if (isProse || DIAGRAMS.has(language) || !content.trim()) return;
    const command = { language, text: content.replace(/\s+$/, '') };
    if (this.#item) {
      this.#item.commands.push(command);
      return;
    }
    this.#found.push({
      ...this.#place,
      kind: 'command',
      depth: 0,
      paragraphs: [lead],
      commands: [command],
      line,
    });
  }
}

/** Steps of the lists and the code of a page, in its order. */
export function draftsOf(
  blocks: readonly Block[],
  sections: readonly DocumentSection[],
): Draft[] {
  const walk = new Walk(sections);
  blocks.forEach((block, index) => walk.take(block, blocks[index - 1]));
  return walk.drafts();
}

/** A plain bullet is one only below another step, or where it has something to run. */
function isStep(item: Item, above: number | undefined): boolean {
  const { paragraphs, commands, isOrdered } = item;
  if (paragraphs.length === 0 && commands.length === 0) return false;
  return (
    isOrdered || isTask(item) || commands.length > 0 || above !== undefined
  );
}

function isTask({ paragraphs }: Item): boolean {
  return TASK.test(paragraphs[0] ?? '');
}

function toDraft(item: Item, depth: number): Draft {
  const { place, line, paragraphs, commands } = item;
  const [first = '', ...others] = paragraphs;
  return {
    heading: place.heading,
    anchor: place.anchor,
    kind: isTask(item) ? 'task' : 'item',
    depth,
    paragraphs: [first.replace(TASK, ''), ...others],
    commands,
    line,
  };
}
