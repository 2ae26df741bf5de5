export {
  ACTION_DUE_DAYS,
  defaultDueDate,
  isFinishedAction,
  isOpenAction,
  isOverdue,
  isPriorityAction,
  overdueFrom,
} from './actionState';
export { decideActionChange } from './decideActionChange';
export type {
  ActionChangeDecision,
  ActionItemFacts,
} from './decideActionChange';
export { decideActionStatus, nextActionStatuses } from './decideActionStatus';
export type {
  ActionStatusDecision,
  ActionStatusFacts,
} from './decideActionStatus';
export { lintActionItem } from './lintActionItem';
export type { LintedAction } from './lintActionItem';
export { digestText, remindersDue } from './remindersDue';
export type { ActionDigest, RemindedAction } from './remindersDue';
