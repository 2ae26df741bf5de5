export type {
  AggregationNode,
  BinaryNode,
  BinaryOperator,
  CallNode,
  Grouping,
  LabelMatcher,
  MatchOperator,
  PromqlDuration,
  PromqlNode,
  SelectorNode,
  VectorMatching,
} from './PromqlNode';
export * from './printPromql';
export * from './parse/parsePromql';
export * from './rewrite/addMatchers';
export * from './rewrite/mapPromql';
export * from './rewrite/matchEitherLe';
export * from './rewrite/selectorsOf';
export * from './rewrite/substituteMatcherValues';
export * from './rewrite/withWindow';
export { hasWindowPlaceholder } from './parse/maskPlaceholders';
export { quoteRegex } from './regexMatcher';
export type { PromqlType } from './functionSignatures';
export * from './counters/CounterExpression';
export * from './counters/readCounterExpression';
export * from './counters/readCounterRatio';
