export { RecordAccess } from './RecordAccess';
export type { RecordFacts, RecordKind } from './RecordFacts';
export type { ItemFacts } from './readFacts';
export { readFacts, readItemFacts } from './readFacts';
export { isId, registerResources } from './registerResources';
export { VisibleItems } from './VisibleItems';
export { VisibleRecords } from './VisibleRecords';
export type { RecordPrincipal } from './VisibleRecords';
