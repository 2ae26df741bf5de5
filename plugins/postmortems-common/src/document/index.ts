export { readJsonExport, toJsonExport } from './json/jsonExport';
export { printPostmortem } from './own/printPostmortem';
export { durationsOfRead, figuresOf } from './figuresOf';
export type { DocumentFigures } from './figuresOf';
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
export { lintPostmortem } from './lint/lintPostmortem';
export type { LintedFinding } from './lint/lintPostmortem';
export { POSTMORTEM_RULES } from './lint/rules';
export type { PostmortemRule } from './lint/rules';
export { toHtmlPage } from './toHtmlPage';
export type { HtmlOptions } from './toHtmlPage';
