export { UnmappedLines } from './UnmappedLines';
