/** Label values by label name, `__name__` among them where the source tells it. */
export type Labels = Readonly<Record<string, string>>;

/** One time series as it was scraped: no interpolation, no extrapolation. */
export type Series = {
  readonly labels: Labels;
  /** Ascending, without duplicates; {@link Instant}s in milliseconds. */
  readonly times: readonly number[];
  /** As long as `times`; may hold NaN and infinities, which are bad data. */
  readonly values: readonly number[];
};

/** Two series are the same when all their labels are. */
export function seriesKey(labels: Labels): string {
  const names = Object.keys(labels).sort();
  return JSON.stringify(names.map(name => [name, labels[name]]));
}
