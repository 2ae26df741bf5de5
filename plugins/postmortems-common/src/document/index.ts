export { readPostmortem } from './readPostmortem';
export type { ReadOptions } from './readPostmortem';
export type {
  PrintableActionItem,
  PrintableRecord,
  ReadActionItem,
  ReadEvent,
  ReadPostmortem,
  UnmappedLine,
  WrittenFact,
} from './types';
