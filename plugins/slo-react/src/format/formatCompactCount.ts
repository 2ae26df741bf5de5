/** A count of events where room is short: `950`, `12 K`, `1.25 M`; three digits at most. @public */
export function formatCompactCount(count: number): string {
  return new Intl.NumberFormat('en', {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
    .format(count)
    .replace('-', '−')
    .replace(/(?=[A-Z]$)/, '\u00a0');
}
