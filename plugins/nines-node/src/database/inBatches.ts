/** Rows that one statement takes: SQLite allows 32,766 parameters. */
const BATCH = 500;

/** Cuts a list into parts that one statement takes. @public */
export function inBatches<T>(items: readonly T[], size = BATCH): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
