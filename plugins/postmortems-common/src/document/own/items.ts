import { asRead, exactOf } from './bodyText';
import { fromMeta, toMeta } from './meta';

/** An item of a list of ours: a line for people, data behind it, a text below it. */
export type OwnItem = {
  readonly head: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
};

export type OwnItemRead = {
  /** From 0, in the lines given. */
  readonly index: number;
  readonly head: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
};

const INDENT = '  ';

export function printItem({ head, data, text }: OwnItem): string {
  const exact = exactOf(text);
  const meta = toMeta({ ...data, ...(exact !== undefined && { exact }) });
  const lines = asRead(text)
    .split('\n')
    .map(line => (line === '' ? '' : `${INDENT}${line}`));
  return [`- ${head} ${meta}`, ...lines].join('\n');
}

/** Items of ours, and the lines that are none: a list that a person wrote, or a text. */
export function readItems(lines: readonly string[]): {
  readonly items: readonly OwnItemRead[];
  readonly others: readonly { readonly index: number; readonly text: string }[];
} {
  const items: OwnItemRead[] = [];
  const others: { index: number; text: string }[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    const { words, data } = line.startsWith('- ')
      ? fromMeta(line.slice(2))
      : { words: '', data: undefined };
    if (!data) {
      others.push({ index, text: line });
      index += 1;
    } else {
      const end = endOf(lines, index);
      const text = asRead(
        lines
          .slice(index + 1, end)
          .map(each => (each.startsWith(INDENT) ? each.slice(2) : each))
          .join('\n'),
      );
      items.push({ index, head: words, data, text });
      index = end;
    }
  }
  return { items, others };
}

function endOf(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (
    end < lines.length &&
    (lines[end] === '' || lines[end].startsWith(INDENT))
  ) {
    end += 1;
  }
  return end;
}
