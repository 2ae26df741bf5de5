import { SliGroup } from '@nines/backstage-plugin-slo-node';
import { Series } from './Series';

/** Things that belong to one group of an indicator; no group where it is not split. */
export type Grouped<T> = {
  readonly group?: SliGroup;
  readonly items: readonly T[];
};

/** Splits by the labels, as `sum by (…)` would: a label that is missing is empty. Keyed by the groups' values. */
export function groupByLabels<T>(
  items: readonly T[],
  grouping: readonly string[],
  seriesOf: (item: T) => Series,
): ReadonlyMap<string, Grouped<T>> {
  if (grouping.length === 0) return new Map([['', { items }]]);
  const groups = new Map<string, { group: SliGroup; items: T[] }>();
  for (const item of items) {
    const { labels } = seriesOf(item);
    const values = grouping.map(label => labels[label] ?? '');
    const key = JSON.stringify(values);
    const known = groups.get(key);
    if (known) {
      known.items.push(item);
    } else {
      const group = Object.fromEntries(
        grouping.map((label, index) => [label, values[index]]),
      );
      groups.set(key, { group, items: [item] });
    }
  }
  return groups;
}
