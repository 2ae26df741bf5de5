import { SlotIncrement } from '@nines/backstage-plugin-slo-common';
import { SliGroup } from '@nines/backstage-plugin-slo-node';
import { LedgerSample } from '../database/ledger';
import { Reply } from './askSources';
import { memberOf } from './MeasuredUnit';

/** What a reply says of the series that are known, and groups that are not. */
export type ReplySamples = {
  readonly samples: readonly LedgerSample[];
  readonly newGroups: readonly SliGroup[];
};

/** A group that its source no longer knows was asked and had nothing: its minutes are uncovered. */
export function toLedgerSamples(reply: Reply): ReplySamples {
  const { unit, from, to } = reply.question;
  const found = new Map<number, readonly SlotIncrement[]>();
  const newGroups: SliGroup[] = [];
  for (const { group, increments } of reply.samples ?? []) {
    const member = memberOf(unit, group);
    if (member) found.set(member.ledgerId, increments);
    else if (group) newGroups.push(group);
  }
  const samples = unit.members.map(({ ledgerId }) => {
    return { ledgerId, from, to, increments: found.get(ledgerId) ?? [] };
  });
  return { samples, newGroups };
}
