const UNITS = [
  { name: 'd', milliseconds: 86_400_000 },
  { name: 'h', milliseconds: 3_600_000 },
  { name: 'min', milliseconds: 60_000 },
  { name: 's', milliseconds: 1_000 },
] as const;

/** How many of a unit suffice before the next smaller one says nothing more. */
const ALONE_FROM = { d: 10, h: 6, min: 1, s: 1 } as const;

/**
 * A length of time in its one or two largest units: `14 min`, `2 h 5 min`, `9 h`, `3 d 4 h`. Its sign is dropped: words
 * around it say "in" or "ago".
 *
 * @public
 */
export function formatDuration(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const index = UNITS.findIndex(unit => length >= unit.milliseconds);
  if (index === -1) return '0\u00a0s';
  const unit = UNITS[index];
  const count = Math.floor(length / unit.milliseconds);
  const first = `${count}\u00a0${unit.name}`;
  const smaller = UNITS[index + 1];
  if (!smaller || count >= ALONE_FROM[unit.name]) return first;
  const rest = Math.floor((length % unit.milliseconds) / smaller.milliseconds);
  return rest === 0 ? first : `${first} ${rest}\u00a0${smaller.name}`;
}
