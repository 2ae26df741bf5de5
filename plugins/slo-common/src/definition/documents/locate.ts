import {
  Alias,
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  Pair,
} from 'yaml';
import { PropertyPath } from './PropertyPath';
import { Position } from './SourceDocument';

/** Turns paths into positions for one document, whose root may be an item of a list. */
export class Locator {
  readonly #document: Document.Parsed;
  readonly #root: Node;
  readonly #lines: LineCounter;

  constructor(document: Document.Parsed, root: Node, lines: LineCounter) {
    this.#document = document;
    this.#root = root;
    this.#lines = lines;
  }

  /** See {@link SourceDocument.locate}. */
  locate(path: PropertyPath, part: 'value' | 'key' = 'value'): Position {
    let node: Node = this.#root;
    let key: Node = this.#root;
    for (const segment of path) {
      const child = childOf(this.#resolve(node), segment);
      // a part of a text, such as the unit of a duration
      if (!child) return this.#position(isScalar(node) ? node : key);
      key = child.key;
      // `key:` without a value: the key is all there is to point at
      if (!child.value) return this.#position(key);
      node = child.value;
    }
    return this.#position(part === 'key' ? key : node);
  }

  #resolve(node: Node): Node | undefined {
    return isAlias(node) ? this.#target(node) : node;
  }

  #target(alias: Alias): Node | undefined {
    return alias.resolve(this.#document);
  }

  #position(node: Node): Position {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

type Child = { readonly key: Node; readonly value?: Node };

function childOf(
  node: Node | undefined,
  segment: string | number,
): Child | undefined {
  if (isSeq<Node>(node) && typeof segment === 'number') {
    const item = node.items.at(segment);
    return item && { key: item, value: item };
  }
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => keyText(key) === String(segment));
    return pair && { key: pair.key, value: pair.value ?? undefined };
  }
  return undefined;
}

/** The text of a map's key; undefined where it is a list, a map or nothing. */
export function keyText(key: Pair<Node>['key'] | null): string | undefined {
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}
