import { isPriorityAction } from '../actionItem';
import { WireFinding } from '../wire';
import { finding, isBlank } from './finding';
import { GateAction, GateInput } from './GateInput';

/** What is agreed not to be done needs neither owner nor date. */
export function checkActions({
  content,
  actionItems,
}: GateInput): WireFinding[] {
  if (actionItems.length === 0 && isBlank(content.noActionItemsReason)) {
    return finding('error', 'actionItems.none', {
      field: 'actionItems',
      message: 'It has no action item: add one, or say why there is none.',
    });
  }
  const factors = new Set(content.factors.map(({ id }) => id));
  return actionItems
    .filter(({ status }) => status !== 'wont_do')
    .flatMap(item => [
      ...checkOwner(item),
      ...checkDate(item),
      ...checkTies(item, factors),
    ]);
}

function checkOwner({
  ref,
  ownerRef,
  isOwnerGone,
  priority,
  title,
}: GateAction): WireFinding[] {
  const field = `actionItems.${ref}.ownerRef`;
  if (ownerRef === null) {
    return finding('error', 'actionItems.owner', {
      field,
      message: `${ref} (${priority}) has no owner: name a person or a group.`,
      text: title,
    });
  }
  if (!isOwnerGone) return [];
  return finding(
    isPriorityAction(priority) ? 'error' : 'warning',
    'actionItems.ownerGone',
    {
      field,
      message: `${ref} (${priority}) belongs to ${ownerRef}, who is not in the catalog any more: name another owner.`,
      text: title,
    },
  );
}

function checkDate({
  ref,
  dueDate,
  priority,
  title,
}: GateAction): WireFinding[] {
  if (dueDate !== null || !isPriorityAction(priority)) return [];
  return finding('error', 'actionItems.dueDate', {
    field: `actionItems.${ref}.dueDate`,
    message: `${ref} (${priority}) has no due date: name the day by which it is done.`,
    text: title,
  });
}

function checkTies(
  { ref, factorIds, title }: GateAction,
  factors: ReadonlySet<string>,
): WireFinding[] {
  const field = `actionItems.${ref}.factorIds`;
  const lost = factorIds.filter(id => !factors.has(id));
  if (factorIds.length > lost.length) return [];
  const message =
    lost.length > 0
      ? `${ref} is tied to a factor that is not there any more: choose another.`
      : `${ref} is tied to no factor: say which one it is about.`;
  return finding('warning', 'actionItems.factor', {
    field,
    message,
    text: title,
  });
}
