export type {
  PrintableActionItem,
  PrintableRecord,
  ReadActionItem,
  ReadEvent,
  ReadPostmortem,
  UnmappedLine,
  WrittenFact,
} from './types';
