import { isMap } from '../documents';
import { JsonValue } from '../types';

/** Objects that are as good as absent when they hold nothing, as in the OpenSLO SDK. */
const ABSENT_WHEN_EMPTY = new Set(['metadata', 'spec', 'metricSource']);

/** A document without what counts as missing: fields that are null, and empty objects where one must hold something. */
export function withoutZeroValues(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutZeroValues);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => field !== null && !isAbsent(key, field))
      .map(([key, field]) => [key, withoutZeroValues(field)]),
  );
}

function isAbsent(key: string, value: JsonValue): boolean {
  return (
    ABSENT_WHEN_EMPTY.has(key) &&
    isMap(value) &&
    Object.keys(value).length === 0
  );
}
