import { FleetRow } from '@nines/backstage-plugin-slo-common';

/**
 * True where the rows of each owner stand together. Those of the last order may still be shown while the next one loads: heads
 * among them would name an owner several times, and move the page twice.
 */
export function isByOwner(rows: readonly Pick<FleetRow, 'entity'>[]): boolean {
  const seen = new Set<string | null>();
  return rows.every(({ entity: { owner } }, index) => {
    const isNext = index === 0 || rows[index - 1].entity.owner !== owner;
    if (isNext && seen.has(owner)) return false;
    seen.add(owner);
    return true;
  });
}
