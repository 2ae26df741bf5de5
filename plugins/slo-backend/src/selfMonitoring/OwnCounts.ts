/** What Nines measures of itself, by the names of the SLOs in `runbooks/slo`. */
export const OWN_SLOS = [
  'ticks-on-time',
  'deliveries',
  'api-availability',
] as const;

export type OwnSlo = (typeof OWN_SLOS)[number];

export type GoodOfTotal = { readonly good: number; readonly total: number };

/** Good and all events of this process, since it started. */
export class OwnCounts {
  readonly #counts = new Map<OwnSlo, GoodOfTotal>();

  add(slo: OwnSlo, { good, total }: GoodOfTotal): void {
    const before = this.of(slo);
    const sum = { good: before.good + good, total: before.total + total };
    this.#counts.set(slo, sum);
  }

  /** One event. */
  count(slo: OwnSlo, isGood: boolean): void {
    this.add(slo, { good: isGood ? 1 : 0, total: 1 });
  }

  of(slo: OwnSlo): GoodOfTotal {
    return this.#counts.get(slo) ?? { good: 0, total: 0 };
  }
}
