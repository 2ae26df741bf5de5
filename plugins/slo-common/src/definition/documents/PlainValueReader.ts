import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Node,
  Pair,
  Scalar,
  YAMLMap,
} from 'yaml';
import { JsonValue } from '../types';
import { MAX_ALIASES, MAX_DEPTH, MAX_EXPANDED_VALUES } from './limits';
import { keyText } from './locate';

/** Something in the YAML that a definition may not use, and the node to point at. */
export type Refusal = {
  readonly node: Node;
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
};

/**
 * Turns the nodes of one document into plain data within limits on what its aliases may grow to. The data is good for use
 * only while nothing was refused.
 */
export class PlainValueReader {
  readonly #document: Document.Parsed;
  readonly #refusals: Refusal[] = [];
  #aliases = 0;
  #values = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  read(node: Node | null, depth = 0): JsonValue {
    if (node === null || this.#isPastLimits(node, depth)) return null;
    this.#values += 1;
    if (isAlias(node)) {
      this.#aliases += 1;
      return this.read(node.resolve(this.#document) ?? null, depth + 1);
    }
    if (isSeq<Node>(node)) return node.items.map(i => this.read(i, depth + 1));
    if (isMap<Node, Node | null>(node)) return this.#readMap(node, depth);
    return isScalar(node) ? this.#readScalar(node) : null;
  }

  #readMap(map: YAMLMap<Node, Node | null>, depth: number): JsonValue {
    const result: Record<string, JsonValue> = {};
    for (const pair of map.items) {
      const key = this.#readKey(pair, result, map);
      if (key !== undefined) result[key] = this.read(pair.value, depth + 1);
    }
    return result;
  }

  #readKey(
    { key: node }: Pair<Node, Node | null>,
    earlier: Record<string, JsonValue>,
    map: Node,
  ): string | undefined {
    const key = keyText(node);
    const refuse = (rule: string, message: string, hint?: string) =>
      this.#refusals.push({ node: node ?? map, rule, message, hint });
    if (key === undefined) {
      refuse('F10', 'A key must be text.');
    } else if (key === '__proto__') {
      refuse('F8', 'The key "__proto__" is not allowed.', 'Remove it.');
    } else if (key === '<<') {
      refuse(
        'F11',
        'Merge keys ("<<") are not part of YAML 1.2.',
        'Repeat the fields, or use an alias for the whole value.',
      );
    } else if (Object.hasOwn(earlier, key)) {
      refuse(
        'F4',
        `The key "${shorten(key)}" is there twice.`,
        'Keep one of the two.',
      );
    } else {
      return key;
    }
    return undefined;
  }

  #readScalar(node: Scalar): JsonValue {
    const { value } = node;
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value)) return value;
        break;
      default:
        if (value === null || value === undefined) return null;
    }
    const source = shorten(node.source ?? String(value));
    const message = `"${source}" is not a value that a definition can hold.`;
    this.#refusals.push({ node, rule: 'F12', message });
    return null;
  }

  #isPastLimits(node: Node, depth: number): boolean {
    if (this.#refusals.some(({ rule }) => rule === 'F6')) return true;
    const refuse = (message: string) => {
      this.#refusals.push({ node, rule: 'F6', message });
      return true;
    };
    if (this.#aliases > MAX_ALIASES) {
      return refuse(`Too many aliases; at most ${MAX_ALIASES} are allowed.`);
    }
    if (this.#values > MAX_EXPANDED_VALUES) {
      return refuse(
        `Aliases written out, the document has more than ${MAX_EXPANDED_VALUES} values.`,
      );
    }
    if (depth > 2 * MAX_DEPTH) {
      return refuse('Aliases nest too deep, or hold themselves.');
    }
    return false;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
