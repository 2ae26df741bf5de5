import { blamelessFindings } from '../blameless';
import { WireFinding } from '../wire';
import { checkActions } from './checkActions';
import { checkFactors, checkMilestones, checkTimeline } from './checkFacts';
import { checkHead, checkStory } from './checkHead';
import { checkReviews } from './checkReviews';
import { GateInput } from './GateInput';

/**
 * All that stands against publishing a postmortem, at once: errors first, each group in the order of the form. `field` names the field of
 * the form that it is about. Warnings stop nobody.
 *
 * In blameless mode a name in the narrative is an error. A judging phrase stays a warning: the author sees the sentence, and may keep it.
 * So does a name in the timeline, which others wrote and where readers see roles.
 *
 * @public
 */
export function gateOf(input: GateInput): WireFinding[] {
  const all = [
    ...checkHead(input),
    ...checkStory(input),
    ...checkMilestones(input),
    ...checkTimeline(input),
    ...checkFactors(input),
    ...checkActions(input),
    ...checkReviews(input),
    ...(input.blameless ? checkNames(input) : []),
  ];
  const isError = ({ level }: WireFinding) => level === 'error';
  return [...all.filter(isError), ...all.filter(each => !isError(each))];
}

function checkNames({
  content,
  timeline,
  names = [],
}: GateInput): WireFinding[] {
  return blamelessFindings(content, timeline, names).map(each =>
    each.rule === 'blameless.name' && !each.field.startsWith('timeline.')
      ? { ...each, level: 'error' }
      : each,
  );
}
