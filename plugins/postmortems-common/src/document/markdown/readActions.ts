import { isoDate } from '../../wire';
import { ReadActionItem } from '../types';
import { COLUMNS } from './actionColumns';
import {
  priorityOf,
  statusNamed,
  typeNamed,
  typeOfAction,
} from './actionWords';
import { Draft } from './Draft';
import { headingText } from './headings';
import { ListItem, paragraphsOf, readLists } from './lists';
import { Block, SourceLine, textOf } from './Page';
import { plainText, shortened, urlsIn } from './plainText';
import { Table, isTableAt, tableAt } from './tables';

const MAX_TITLE = 200;
const MAX_DESCRIPTION = 10_000;
const MIN_TITLE = 5;
/** Addresses that make an item known elsewhere. */
const MAX_URLS = 20;

/** Said of a part: its items are done, or not begun. */
export type ActionPart = {
  readonly block: Block;
  /** Heading that its items stand under, below the heading of actions. */
  readonly group: string;
  readonly saysMore: boolean;
};

const MAX_LABEL = 50;

/** The heading of a group of items is a label of each, if it fits. */
export function labelsOf({ block, group, saysMore }: ActionPart): string[] {
  const label = plainText(block.heading);
  const isGroup = saysMore && group !== block.heading;
  return isGroup && label !== '' && label.length <= MAX_LABEL ? [label] : [];
}

/** Reads the action items of one part. Answers the lines that are none. */
export function readActions(draft: Draft, part: ActionPart): SourceLine[] {
  const { block } = part;
  let rest: SourceLine[] = [];
  let lists: SourceLine[] = [];
  const flush = () => {
    const read = readLists(lists);
    const kept = read.items.flatMap(item => addItem(draft, item, part));
    rest = rest.concat([...read.rest, ...kept].sort((a, b) => a.line - b.line));
    lists = [];
  };
  let index = 0;
  while (index < block.lines.length) {
    const read = isTableAt(block.lines, index)
      ? tableAt(block.lines, index)
      : undefined;
    if (read && addTable(draft, read.table, part)) {
      flush();
      index = read.end;
    } else {
      lists.push(block.lines[index]);
      index += 1;
    }
  }
  flush();
  return rest;
}

/** A paragraph alone below a heading of its own, among action items: `### Repo2docker`, and what to do there. */
export function readActionParagraphs(
  draft: Draft,
  rest: readonly SourceLine[],
  part: ActionPart,
): SourceLine[] {
  return paragraphsOf(rest).flatMap(lines => {
    const text = textOf(lines);
    const isWhole = lines.every(({ isCode }) => !isCode);
    const item = isWhole
      ? toAction(text, { line: lines[0].line, part, status: undefined })
      : undefined;
    if (!item) return lines;
    draft.actionItems.push(item);
    return [];
  });
}

/** An item, and those right below it that are no mere links. Answers lines that no item can hold. */
function addItem(draft: Draft, item: ListItem, part: ActionPart): SourceLine[] {
  const own = item.children.filter(child => !isNote(child));
  const notes = item.children.filter(isNote);
  const text = [item.text, ...notes.map(wholeOf)].join('\n').trim();
  const action = toAction(text, {
    line: item.line,
    part,
    ...stateOf(item.text),
  });
  const nested = own.map(child => ({
    child,
    action: toAction(wholeOf(child).replace(/^- /, ''), {
      line: child.line,
      part,
      ...stateOf(child.text),
    }),
  }));
  if (action) draft.actionItems.push(action);
  const left = nested.flatMap(({ child, action: below }) => {
    if (!below) return [...child.lines];
    draft.actionItems.push(below);
    return [];
  });
  if (action || text === '') return left;
  return [{ line: item.line, text: `- ${text}`, isCode: false }, ...left];
}

/** Below an item: an address, or what to see. */
function isNote({ text, children }: ListItem): boolean {
  const words = plainText(text)
    .replace(/https?:\/\/\S+/g, '')
    .trim();
  return (
    children.length === 0 &&
    /^(?:see(?: also)?|link|pr|issue|ticket)?\b[\s:.,]*$/i.test(words)
  );
}

function wholeOf(item: ListItem): string {
  const [first, ...others] = item.lines;
  return textOf([
    { ...first, text: `- ${first.text}` },
    ...others.map(line => ({ ...line, text: `  ${line.text}` })),
  ]);
}

function stateOf(text: string): Pick<ReadActionItem, 'status'> {
  if (/^\[[xX]\]/.test(text) || /^✅|^☑|^✔/u.test(text))
    return { status: 'done' };
  if (
    /\((?:done|completed|fixed)\)|\bDONE\b|~~.+~~\s*(?:done)?$/i.test(text) &&
    /\(|DONE|~~/.test(text)
  ) {
    return { status: 'done' };
  }
  return /^\[ \]/.test(text) ? { status: 'open' } : {};
}

/** One item of its Markdown; undefined for what is too short to be one. */
function toAction(
  text: string,
  options: {
    readonly line: number;
    readonly part: ActionPart;
    readonly status?: ReadActionItem['status'];
  },
): ReadActionItem | undefined {
  const bare = text.replace(/^\[[ xX]\]\s*/, '').trim();
  const [first = ''] = bare.split(/\n\s*\n|\n\s*[-*+] /);
  const { words, notes } = takeNotes(first);
  const plain = plainText(
    words.replace(/^[✅☑✔❌]\ufe0f?\s*/u, '').replace(/\{\{|\}\}/g, ' '),
  );
  const title = shortened(plain, MAX_TITLE).trim();
  if (title.length < MIN_TITLE || !/\p{L}{2}|#\d/u.test(title))
    return undefined;
  if (/^(?:none|n\/a|not applicable|tbd|todo)\.?$/i.test(plain))
    return undefined;
  if (/^\{\{\s*\w+\s*\}\}/.test(bare)) return undefined;
  if (bare.length > MAX_DESCRIPTION) return undefined;
  const { part, line } = options;
  const isDone = /\b(?:completed|done)\b/i.test(part.group);
  const status = options.status ?? (isDone ? 'done' : undefined);
  return {
    title,
    description: plain === bare && plain === title ? '' : bare,
    type: notes.type ?? typeOfAction(title, part.group),
    labels: labelsOf(part),
    ...(notes.priority && { priority: notes.priority }),
    ...(status && { status }),
    ...(notes.owner && { owner: notes.owner }),
    ...(notes.dueDate && { dueDate: notes.dueDate }),
    externals: urlsIn(text)
      .slice(0, MAX_URLS)
      .map(url => ({ url })),
    line,
  };
}

type Notes = Partial<
  Pick<ReadActionItem, 'priority' | 'owner' | 'dueDate' | 'type'>
>;

/** `(P1, owner: group:default/payments, due: 2026-11-17)` at the end of an item. */
function takeNotes(text: string): { words: string; notes: Notes } {
  const found = /\s*\(([^()\n]{1,300})\)\s*\.?\s*$/.exec(text);
  if (!found) return { words: text, notes: {} };
  const parts = found[1].split(/[,;]/).map(part => part.trim());
  const notes = parts.reduce<Notes>((known, part) => {
    const labelled =
      /^(owner|assignee|who|due(?: date)?|by|priority|type)\s*:\s*(.+)$/i.exec(
        part,
      );
    const value = labelled?.[2].trim() ?? part;
    switch (labelled?.[1].toLowerCase()) {
      case 'owner':
      case 'assignee':
      case 'who':
        return { ...known, owner: value.slice(0, 300) };
      case 'due':
      case 'due date':
      case 'by':
        return isoDate.safeParse(value).success
          ? { ...known, dueDate: value }
          : known;
      case 'type':
        return { ...known, ...withType(value) };
      default: {
        const priority = priorityOf(value);
        return priority
          ? { ...known, priority }
          : { ...known, ...withType(value) };
      }
    }
  }, {});
  const words = text.slice(0, found.index);
  return Object.keys(notes).length > 0
    ? { words, notes }
    : { words: text, notes };
}

function withType(value: string): Pick<Notes, 'type'> {
  const type = typeNamed(value);
  return type ? { type } : {};
}

/** A table of action items; false where it has no column for what is to be done. */
function addTable(draft: Draft, table: Table, part: ActionPart): boolean {
  const names = table.head.map(headingText);
  const columnOf = (name: string) =>
    names.findIndex(each =>
      COLUMNS.find(([column]) => column === name)?.[1].test(each),
    );
  const at = Object.fromEntries(
    COLUMNS.map(([name]) => [name, columnOf(name)]),
  );
  if (at.title < 0) return false;
  for (const { line, source, cells } of table.rows) {
    const cell = (name: string) => cells[at[name]] ?? '';
    const known = new Set(Object.values(at));
    const others = cells.filter(
      (text, index) => !known.has(index) && text !== '',
    );
    const text = [cell('title'), ...others].filter(Boolean).join('\n\n');
    const item = toAction(text, { line, part, ...stateOf(cell('title')) });
    if (!item) {
      if (cells.some(Boolean))
        draft.keep(line, source, 'The row is no action item.');
    } else {
      draft.actionItems.push(withCells(draft, item, cell));
    }
  }
  return true;
}

function withCells(
  draft: Draft,
  item: ReadActionItem,
  cell: (name: string) => string,
): ReadActionItem {
  const owner = plainText(cell('owner')).slice(0, 300);
  const due = cell('due');
  const dueDate = isoDate.safeParse(due).success ? due : undefined;
  const priority = priorityOf(cell('priority'));
  const type = typeNamed(cell('type'));
  const status = statusNamed(cell('status'));
  const left = [
    ['due', due, dueDate],
    ['priority', cell('priority'), priority],
    ['type', cell('type'), type],
    ['status', cell('status'), status],
  ].flatMap(([name, text, read]) =>
    text && !read ? [`${name}: ${text}`] : [],
  );
  if (left.length > 0) {
    draft.keep(
      item.line,
      left.join(', '),
      'The value is none that the action item can hold.',
    );
  }
  return {
    ...item,
    ...(owner && { owner }),
    ...(dueDate && { dueDate }),
    ...(priority && { priority }),
    ...(type && { type }),
    ...(status && { status }),
  };
}
