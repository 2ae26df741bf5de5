export * from './PromqlNode';
export * from './promqlDuration';
export * from './printPromql';
export * from './parse/parsePromql';
export { hasWindowPlaceholder } from './parse/maskPlaceholders';
export { quoteRegex } from './regexMatcher';
export type { PromqlType } from './functionSignatures';
