import { UsageError } from './UsageError';

/** One of the values that an option may have. @throws UsageError that names them */
export function oneOf<T extends string>(
  what: string,
  value: string,
  allowed: readonly T[],
): T {
  const found = allowed.find(each => each === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `"${value}" is no ${what}; choose ${allowed.join(', ')}.`,
  );
}
