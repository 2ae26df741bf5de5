import {
  MILESTONES,
  Milestone,
  WireFinding,
  WireMilestone,
  WireMilestones,
} from '../wire';
import { epochOf, isCertainlyBefore } from '../instant';

/** From one to the next, longer is more likely a slip of the pen. */
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Which of two that are out of order is the more likely to be wrong: what starts and ends the incident is looked at most. */
const LIKELY_WRONG: readonly Milestone[] = [
  'declared',
  'acknowledged',
  'mitigated',
  'resolved',
  'detected',
  'impactStart',
];

/** What a person calls each milestone. @public */
export const MILESTONE_LABELS: Readonly<Record<Milestone, string>> = {
  impactStart: 'impact start',
  detected: 'detected',
  acknowledged: 'acknowledged',
  declared: 'declared',
  mitigated: 'mitigated',
  resolved: 'resolved',
};

/**
 * What is odd about the order of milestones: one that stands before an earlier one, and one that follows a month after the one before.
 * Warnings, each about the milestone that is most likely wrong; with a reason given they only inform. Times that could be in order, read as
 * well as they are known, are.
 *
 * @public
 */
export function milestoneFaults(milestones: WireMilestones): WireFinding[] {
  const known = MILESTONES.filter(
    name => epochOf(milestones[name]) !== undefined,
  );
  const order = outOfOrder(milestones, known);
  const wrong = new Set(order.map(({ name }) => name));
  const rest = known.filter(name => !wrong.has(name));
  return [
    ...order.map(fault => toFinding('milestones.order', milestones, fault)),
    ...gaps(milestones, rest).map(fault =>
      toFinding('milestones.gap', milestones, fault),
    ),
  ];
}

type Fault = { readonly name: Milestone; readonly message: string };

/** Takes the milestone with most contradictions out, until none is left. */
function outOfOrder(
  milestones: WireMilestones,
  known: readonly Milestone[],
): Fault[] {
  const [wrong] = LIKELY_WRONG.filter(name => known.includes(name))
    .map(name => ({ name, against: against(milestones, known, name) }))
    .filter(each => each.against.length > 0)
    .sort((a, b) => b.against.length - a.against.length);
  if (!wrong) return [];
  const { name } = wrong;
  const message = `${describe(milestones, name)} is ${wrong.against.join(
    ', and ',
  )}. Correct one of them, or say why it is so.`;
  const left = known.filter(each => each !== name);
  return [{ name, message }, ...outOfOrder(milestones, left)];
}

function against(
  milestones: WireMilestones,
  known: readonly Milestone[],
  name: Milestone,
): string[] {
  const own = milestones[name];
  return known.flatMap(other => {
    const theirs = milestones[other];
    if (!own || !theirs || other === name) return [];
    const isLater = MILESTONES.indexOf(other) > MILESTONES.indexOf(name);
    const [first, second] = isLater ? [own, theirs] : [theirs, own];
    if (!isCertainlyBefore(second, first)) return [];
    const word = isLater ? 'after' : 'before';
    return [`${word} ${describe(milestones, other)}`];
  });
}

function gaps(
  milestones: WireMilestones,
  known: readonly Milestone[],
): Fault[] {
  return known.slice(1).flatMap((name, index) => {
    const before = known[index];
    const apart =
      (epochOf(milestones[name]) ?? 0) - (epochOf(milestones[before]) ?? 0);
    const days = Math.floor(apart / DAY_MS);
    if (days <= LONGEST_DAYS) return [];
    const message = `${describe(
      milestones,
      name,
    )} is ${days} days after ${describe(
      milestones,
      before,
    )}. Correct one of them, or say why it took so long.`;
    return [{ name, message }];
  });
}

function describe(milestones: WireMilestones, name: Milestone): string {
  const label = MILESTONE_LABELS[name];
  return `${label} (${textOf(milestones[name])})`;
}

function textOf(milestone: WireMilestone | undefined): string {
  return (milestone?.sourceText ?? milestone?.at ?? '').slice(0, 60);
}

function toFinding(
  rule: string,
  milestones: WireMilestones,
  { name, message }: Fault,
): WireFinding {
  const reason = milestones[name]?.reason;
  const start = message[0].toUpperCase() + message.slice(1);
  return {
    rule,
    level: reason ? 'info' : 'warning',
    field: `milestones.${name}`,
    message: reason ? `${start} The reason given: ${reason}` : start,
    text: textOf(milestones[name]),
  };
}
