import { SelectorNode } from '@nines/backstage-plugin-slo-common';

/** Selectors that one query answers. */
export type SelectorGroup = {
  /** Matches what its members match together. */
  readonly selector: SelectorNode;
  /** The members, by their value of `label`; a single member, under its own key, where there is no label to tell them by. */
  readonly members: ReadonlyMap<string, SelectorNode>;
  readonly label?: string;
};
