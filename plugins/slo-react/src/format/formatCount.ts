/** A count of events: grouped by thousands; a fraction, as excluded or weighted events have, keeps two digits. @public */
export function formatCount(count: number): string {
  const maximumFractionDigits = Number.isInteger(count) ? 0 : 2;
  return new Intl.NumberFormat('en', { maximumFractionDigits })
    .format(count)
    .replace('-', '−');
}
