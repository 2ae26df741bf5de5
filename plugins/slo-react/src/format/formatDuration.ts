const UNITS = [
  { name: 'd', milliseconds: 86_400_000, aloneFrom: 10 },
  { name: 'h', milliseconds: 3_600_000, aloneFrom: 6 },
  { name: 'min', milliseconds: 60_000, aloneFrom: 2 },
  { name: 's', milliseconds: 1_000, aloneFrom: 1 },
] as const;

/**
 * A length of time in its one or two largest units, rounded to the smallest shown: `14 min`, `2 h 5 min`, `9 h`, `3 d 4 h`. Its
 * sign is dropped: words around it say "in" or "ago".
 *
 * @public
 */
export function formatDuration(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const index = UNITS.findIndex(unit => length >= unit.milliseconds);
  if (index === -1) return '0\u00a0s';
  const { name, milliseconds: one, aloneFrom } = UNITS[index];
  const smaller = UNITS.at(index + 1);
  const grain =
    length < aloneFrom * one && smaller ? smaller.milliseconds : one;
  const rounded = Math.round(length / grain) * grain;
  const carried = UNITS.findIndex(unit => rounded >= unit.milliseconds);
  if (carried < index) return formatDuration(rounded);
  const rest = Math.round((rounded % one) / grain);
  const first = `${Math.floor(rounded / one)}\u00a0${name}`;
  return rest === 0 || !smaller
    ? first
    : `${first} ${rest}\u00a0${smaller.name}`;
}
