/** A burn rate, in multiples of the rate that just spends the budget: `0.4 ×`, `14.4 ×`, `1,200 ×`. @public */
export function formatRate(rate: number): string {
  const maximumFractionDigits = rate >= 100 ? 0 : 2;
  const text = new Intl.NumberFormat('en', { maximumFractionDigits }).format(
    rate,
  );
  return `${rate > 0 && text === '0' ? '< 0.01' : text}\u00a0×`;
}
