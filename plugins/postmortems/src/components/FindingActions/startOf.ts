import { ActionType } from '@nines/backstage-plugin-postmortems-common';
import { Proposal } from './FindingActions';

/** What the form of an action item starts with when it comes of a finding: a title to be made an action of, and the whole finding. */
export function startOf(proposal: Proposal): {
  title: string;
  description: string;
  type?: ActionType;
} {
  const { from, type } = proposal;
  const [line] = from.trim().split('\n');
  const plain = line.replace(/[*_`#>]+/g, '').trim();
  return {
    title: plain.length > 200 ? `${plain.slice(0, 199)}…` : plain,
    description: from.trim(),
    ...(type && { type }),
  };
}
