export { FieldChoice } from './FieldChoice';
export type { Side } from './FieldChoice';
export { MergeView } from './MergeView';
