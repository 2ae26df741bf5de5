import { WireActionItem, WireFinding } from '../wire';
import { isPriorityAction } from './actionState';

/** Of an item, what the lint reads; what an import does not know is absent. @public */
export type LintedAction = Pick<WireActionItem, 'title'> &
  Partial<
    Pick<
      WireActionItem,
      | 'description'
      | 'type'
      | 'priority'
      | 'status'
      | 'ownerRef'
      | 'isOwnerGone'
      | 'dueDate'
    >
  >;

/** Verbs that say to begin with something, and not what will be there at the end. */
const VAGUE =
  /^(?:please |we (?:should|need to|must|could|will) |need to |try to |to )?(investigat(?:e|ing|ion)|consider(?:ing)?|look(?:ing)? (?:in ?to|at)|think(?:ing)? (?:about|of|through)|improv(?:e|ing|ement)|review(?:ing)?|monitor(?:ing)?|explor(?:e|ing)|evaluat(?:e|ing)|discuss(?:ing)?|examin(?:e|ing)|research(?:ing)?|analy[sz](?:e|ing)|assess(?:ing)?|check(?: (?:if|on|whether|why))?|see if|figure out|find out|work on|be more|try(?:ing)?|maybe|possibly|better|more|continue|keep|understand)\b/i;
const DECISION =
  /\b(?:decid(?:e|ed|es|ing)|decision|whether|choos(?:e|ing)|choice|determin(?:e|es|ing)|so that|in order to|either|or not|recommend(?:ation)?)\b/i;
/** What says when it is finished: a number, a bound, a place where it shows. */
const END_STATE =
  /\d|\b(?:until|so that|done when|finished when|from .{1,80} to|to at (?:least|most)|below|above|within|no longer|any ?more|every|each|all|never|always|automatically)\b/i;
const OPEN_ENDED =
  /\b(?:better|more|less|fewer|faster|improv(?:e|ed|ing|ement)|increas(?:e|ed|ing)|reduc(?:e|ed|ing)|decreas(?:e|ed|ing)|enhanc(?:e|ed|ing)|optimi[sz](?:e|ed|ing)|strengthen|regularly|ongoing|continu(?:e|ous|ously|ally)|as needed|where possible|when possible|etc)\b/i;
const SHORTEST = 12;

/**
 * What is missing for an item to be actionable, specific and bounded. Warnings but for two: a P0 or P1 has an owner and a date.
 *
 * @public
 */
export function lintActionItem(item: LintedAction): WireFinding[] {
  return [
    ...lintTitle(item),
    ...lintDecision(item),
    ...lintEndState(item),
    ...lintOwner(item),
    ...lintDate(item),
  ];
}

function lintTitle({ title, type }: LintedAction): WireFinding[] {
  const text = title.trim();
  const vague = VAGUE.exec(plainStart(text))?.[1];
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const tooShort = text.length < SHORTEST || words.length < 3;
  return [
    ...(vague !== undefined && type !== 'investigate'
      ? warning(
          'action.vague',
          'title',
          `'${vague}' says how to begin. Say what will be there at the end; if it is a question, make it of type investigate.`,
          text,
        )
      : []),
    ...(tooShort
      ? warning(
          'action.short',
          'title',
          'It is too short for somebody who was not there. Say what changes, and where.',
          text,
        )
      : []),
  ];
}

/** Without marks of Markdown. */
function plainStart(text: string): string {
  return text.replace(/^[\s*_`~[\]()>#-]+/, '');
}

function lintDecision({
  title,
  description = '',
  type,
}: LintedAction): WireFinding[] {
  if (type !== 'investigate' || DECISION.test(`${title} ${description}`)) {
    return [];
  }
  return warning(
    'action.decision',
    'description',
    'An investigation leads to a decision. Say which one: "decide whether …".',
    title,
  );
}

function lintEndState({
  title,
  description = '',
  type,
}: LintedAction): WireFinding[] {
  const isOpen =
    type !== 'investigate' &&
    OPEN_ENDED.test(title) &&
    !END_STATE.test(`${title} ${description}`);
  if (!isOpen) return [];
  return warning(
    'action.endState',
    'title',
    'It has no end. Say how somebody sees that it is done: a figure, a test, an alert that fires.',
    title,
  );
}

function lintOwner({
  ownerRef,
  isOwnerGone,
  priority,
  status,
}: LintedAction): WireFinding[] {
  if (status === 'wont_do') return [];
  if (isOwnerGone && ownerRef) {
    return warning(
      'action.ownerGone',
      'ownerRef',
      `${ownerRef} is not in the catalog any more. Name another owner.`,
    );
  }
  if (ownerRef || priority === undefined || !isPriorityAction(priority)) {
    return [];
  }
  const message = `A ${priority} has an owner: name a person or a group.`;
  return [{ rule: 'action.owner', level: 'error', field: 'ownerRef', message }];
}

function lintDate({ dueDate, priority, status }: LintedAction): WireFinding[] {
  const isLeft = status === 'wont_do' || dueDate;
  if (isLeft || priority === undefined || !isPriorityAction(priority))
    return [];
  const message = `A ${priority} has a due date: name the day by which it is done.`;
  return [
    { rule: 'action.dueDate', level: 'error', field: 'dueDate', message },
  ];
}

function warning(
  rule: string,
  field: string,
  message: string,
  text?: string,
): WireFinding[] {
  const shown = text?.slice(0, 200);
  return [
    { rule, level: 'warning', field, message, ...(shown && { text: shown }) },
  ];
}
