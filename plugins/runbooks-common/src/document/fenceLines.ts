import { tokensOf } from './markdown';

/** Lines (from 0) inside code fences, the lines with the fences aside. */
export function fenceLines(text: string): Set<number> {
  const lines = tokensOf(text).flatMap(({ type, map, content }) => {
    if (type !== 'fence' || !map) return [];
    const count = content.split('\n').length - 1;
    return Array.from({ length: count }, (_, index) => map[0] + 1 + index);
  });
  return new Set(lines);
}
