import { JsonValue } from '../types';
import { PropertyPath } from './PropertyPath';

/**
 * A place in a document that may or may not hold what it should: checks look at data before its shape is certain.
 *
 * @public
 */
export class Cursor {
  readonly value: JsonValue | undefined;
  readonly path: PropertyPath;

  constructor(value: JsonValue | undefined, path: PropertyPath = []) {
    this.value = value;
    this.path = path;
  }

  /** The field of a map; holds nothing where this is no map, or the field is absent or null. */
  at(key: string): Cursor {
    const { value } = this;
    const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : null;
    return new Cursor(found ?? undefined, [...this.path, key]);
  }

  /** The items of a list; none where this is no list. */
  items(): Cursor[] {
    const { value } = this;
    if (!Array.isArray(value)) return [];
    return value.map((item, index) => new Cursor(item, [...this.path, index]));
  }

  /** Whether a field is there, whatever it holds. */
  has(key: string): boolean {
    return this.at(key).value !== undefined;
  }

  /** Which of some fields are there. */
  present(...keys: string[]): string[] {
    return keys.filter(key => this.has(key));
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }
}

/** @public */
export function isMap(
  value: JsonValue | undefined,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
