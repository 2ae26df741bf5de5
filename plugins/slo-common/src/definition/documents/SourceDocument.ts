import { JsonValue } from '../types';
import { PropertyPath } from './PropertyPath';

/** A place in a file; both 1-based. @public */
export type Position = { readonly line: number; readonly column: number };

/**
 * One document of a file: plain data plus the places it came from. Timestamps are strings, aliases are resolved, keys are
 * unique and none is `__proto__`. An item of a list at the top of a file is a document of its own.
 *
 * @public
 */
export type SourceDocument = {
  /** As in {@link Problem.file}. */
  readonly file: string;
  /** Link to the file for a person, where it has one. */
  readonly url?: string;
  /** 0-based, counting documents that hold something. */
  readonly index: number;
  /** 1-based line of its first value. */
  readonly line: number;
  readonly value: JsonValue;
  /** Where its text begins and ends in that of the file. */
  readonly range: readonly [start: number, end: number];
  /**
   * Where the value at a path starts, or its key. A path that leads nowhere gives the key of its deepest part that
   * exists, so that "missing" points at what should hold the value; of a text, the text.
   */
  readonly locate: (path: PropertyPath, part?: 'value' | 'key') => Position;
};
