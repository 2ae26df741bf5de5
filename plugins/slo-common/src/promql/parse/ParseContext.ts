import { SyntaxNode } from '@lezer/common';
import { PromqlNode } from '../PromqlNode';

/** Where in the text something is wrong, as an offset, and what. */
export type TextProblem = { readonly offset: number; readonly message: string };

/** What the steps of one parse share: the text, where each node came from, and what was found wrong so far. */
export class ParseContext {
  readonly #text: string;
  readonly #offsets = new Map<PromqlNode, number>();
  readonly #problems: TextProblem[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The text as it was written, placeholders included. */
  textOf(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  place(node: PromqlNode, offset: number): void {
    this.#offsets.set(node, offset);
  }

  report(at: PromqlNode | SyntaxNode, message: string): void {
    const offset = 'from' in at ? at.from : this.#offsets.get(at) ?? 0;
    this.#problems.push({ offset, message });
  }

  /** The first of what is wrong, by place. */
  firstProblem(): TextProblem | undefined {
    return [...this.#problems].sort((a, b) => a.offset - b.offset)[0];
  }
}
