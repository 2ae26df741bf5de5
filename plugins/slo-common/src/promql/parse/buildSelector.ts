import { SyntaxNode } from '@lezer/common';
import { LabelMatcher, MatchOperator, PromqlNode } from '../PromqlNode';
import { matchesEmpty, regexProblem } from '../regexMatcher';
import { ParseContext } from './ParseContext';
import { readString } from './readLabels';

const OPERATORS: Readonly<Record<string, MatchOperator>> = {
  EqlSingle: '=',
  Neq: '!=',
  EqlRegex: '=~',
  NeqRegex: '!~',
};

/** Builds a selector and reports what Prometheus refuses in one. */
export function buildSelector(
  node: SyntaxNode,
  context: ParseContext,
): PromqlNode {
  const identifier = node.getChild('Identifier');
  const list = node.getChild('LabelMatchers');
  const quoted = list?.getChildren('QuotedLabelName') ?? [];
  const names = [
    ...(identifier ? [context.textOf(identifier)] : []),
    ...quoted.map(each => readString(each, context)),
  ];
  const matchers = [
    ...(list?.getChildren('UnquotedLabelMatcher') ?? []),
    ...(list?.getChildren('QuotedLabelMatcher') ?? []),
  ]
    .sort((a, b) => a.from - b.from)
    .map(each => buildMatcher(each, context));

  const named = matchers.filter(matcher => matcher.label === '__name__');
  if (names.length > 1 || (names.length === 1 && named.length > 0)) {
    context.report(node, 'The metric name is given twice');
  }
  if (names.length === 0 && matchers.every(matchesEmpty)) {
    context.report(
      node,
      'A selector needs a metric name or a matcher that does not match the empty text',
    );
  }
  return {
    kind: 'selector',
    ...(names.length > 0 && { name: names[0] }),
    matchers,
  };
}

function buildMatcher(node: SyntaxNode, context: ParseContext): LabelMatcher {
  const plain = node.getChild('LabelName');
  const quoted = node.getChild('QuotedLabelName');
  const operator = OPERATORS[node.getChild('MatchOp')?.firstChild?.name ?? ''];
  const literal = node.getChild('StringLiteral');
  const matcher: LabelMatcher = {
    label: plain ? context.textOf(plain) : readOptional(quoted, context),
    operator: operator ?? '=',
    value: readOptional(literal, context),
  };
  if (operator === '=~' || operator === '!~') {
    const problem = regexProblem(matcher.value);
    if (problem) context.report(literal ?? node, problem);
  }
  return matcher;
}

function readOptional(node: SyntaxNode | null, context: ParseContext): string {
  return node ? readString(node, context) : '';
}
