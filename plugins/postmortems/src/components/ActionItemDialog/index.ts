export { ActionItemDialog } from './ActionItemDialog';
export { NewActionItemDialog } from './NewActionItemDialog';
export { IssueState } from './IssueLinks';
