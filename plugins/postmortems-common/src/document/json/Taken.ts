import { parseIsoInstant } from '../../instant';
import { WireInstant } from '../../wire';
import { UnmappedLine } from '../types';
import { JsonObject } from './readJson';

const MAX_KEPT = 2_000;

/** Values of JSON, each taken once; what is left over is kept with its path. */
export class Taken {
  readonly #value: JsonObject;
  readonly #taken = new Set<string>();

  constructor(value: JsonObject) {
    this.#value = value;
  }

  /** A value by its path, `severity.name`; marks it as taken where the reader could use it. */
  get<T>(path: string, use: (value: unknown) => T | undefined): T | undefined {
    const value = path
      .split('.')
      .reduce<unknown>((at, name) => objectOf(at)?.[name], this.#value);
    if (value === undefined || value === null) return undefined;
    const used = use(value);
    if (used !== undefined) this.#taken.add(path);
    return used;
  }

  text(path: string): string | undefined {
    return this.get(path, value =>
      typeof value === 'string' || typeof value === 'number'
        ? String(value).trim() || undefined
        : undefined,
    );
  }

  instant(path: string): WireInstant | undefined {
    return this.get(path, value =>
      typeof value === 'string' && value.length <= 500
        ? instantOf(value)
        : undefined,
    );
  }

  list(path: string): readonly JsonObject[] {
    const found = this.get<JsonObject[]>(path, value => {
      const list: readonly unknown[] = Array.isArray(value) ? value : [];
      const objects = list.flatMap(each => {
        const object = objectOf(each);
        return object ? [object] : [];
      });
      return objects.length > 0 && objects.length === list.length
        ? objects
        : undefined;
    });
    return found ?? [];
  }

  /** All that was not taken, with its path. */
  left(): UnmappedLine[] {
    const found: UnmappedLine[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === null || value === '' || this.#taken.has(path)) return;
      const inside = objectOf(value);
      const hasTaken = [...this.#taken].some(taken =>
        taken.startsWith(`${path}.`),
      );
      if (inside && (hasTaken || path === '')) {
        for (const [name, each] of Object.entries(inside)) {
          walk(each, path === '' ? name : `${path}.${name}`);
        }
      } else if (found.length < MAX_KEPT) {
        found.push({
          line: 1,
          text: `${path}: ${
            typeof value === 'string' ? value : JSON.stringify(value)
          }`,
          reason: 'No field stands for it.',
        });
      }
    };
    walk(this.#value, '');
    return found;
  }
}

/** What of the items of a list no field stands for. */
export function leftOf(
  items: readonly JsonObject[],
  { what, read }: { readonly what: string; readonly read: readonly string[] },
): UnmappedLine[] {
  return items.flatMap(item => {
    const rest = Object.entries(item).filter(
      ([name, value]) => !read.includes(name) && value !== null && value !== '',
    );
    return rest.length === 0
      ? []
      : [
          {
            line: 1,
            text: JSON.stringify(Object.fromEntries(rest)),
            reason: `No field of the ${what} stands for it.`,
          },
        ];
  });
}

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/** ISO 8601, or kept as it is written. */
export function instantOf(text: string): WireInstant {
  return (
    parseIsoInstant(text) ?? {
      at: null,
      precision: 'unknown',
      sourceText: text.slice(0, 500),
    }
  );
}
