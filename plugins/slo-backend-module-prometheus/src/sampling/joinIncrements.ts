import { GroupIncrements } from '../increments/GroupIncrements';

/** Increments of two ranges that follow each other, as those of one. */
export function joinIncrements(
  earlier: readonly GroupIncrements[],
  later: readonly GroupIncrements[],
): GroupIncrements[] {
  const joined = new Map<string, GroupIncrements>();
  for (const { group, increments } of [...earlier, ...later]) {
    const key = JSON.stringify(group ?? {});
    const before = joined.get(key)?.increments ?? [];
    joined.set(key, { group, increments: [...before, ...increments] });
  }
  return [...joined.values()];
}
