import { SlotIncrement } from '@nines/backstage-plugin-slo-common';
import { SliGroup } from '@nines/backstage-plugin-slo-node';

/** Increments of one group of an indicator; no group where it is not split. */
export type GroupIncrements = {
  readonly group?: SliGroup;
  readonly increments: readonly SlotIncrement[];
};
