import { assertNever, formatPrometheusDuration } from '../units';
import {
  BinaryNode,
  Grouping,
  LabelMatcher,
  PromqlDuration,
  PromqlNode,
  VectorMatching,
} from './PromqlNode';
import { PRECEDENCE, SIGN_PRECEDENCE } from './operatorPrecedence';
import { quote } from './stringLiteral';

const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const RESERVED =
  /^(?:inf|nan|bool|on|ignoring|group_left|group_right|offset)$/i;

/**
 * The text of a query, with no more parentheses than it needs. Parsing it gives an equal tree.
 *
 * @public
 */
export function printPromql(node: PromqlNode): string {
  switch (node.kind) {
    case 'selector':
      return printSelector(node.name, node.matchers);
    case 'number':
      return printNumber(node.value);
    case 'string':
      return quote(node.value);
    case 'negation':
      return `-${printOperand(node.of, SIGN_PRECEDENCE + 1)}`;
    case 'matrix':
      return `${printPostfixed(node.of)}[${printDuration(node.range)}]`;
    case 'subquery': {
      const step = node.step ? printDuration(node.step) : '';
      return `${printPostfixed(node.of)}[${printDuration(node.range)}:${step}]`;
    }
    case 'offset': {
      const sign = node.negative ? '-' : '';
      return `${printPostfixed(node.of)} offset ${sign}${printDuration(
        node.by,
      )}`;
    }
    case 'at': {
      const at =
        typeof node.at === 'number' ? printNumber(node.at) : `${node.at}()`;
      return `${printPostfixed(node.of)} @ ${at}`;
    }
    case 'call':
      return `${node.function}(${node.arguments.map(printPromql).join(', ')})`;
    case 'aggregation': {
      const by = node.grouping ? ` ${printGrouping(node.grouping)} ` : '';
      return `${node.operator}${by}(${node.arguments
        .map(printPromql)
        .join(', ')})`;
    }
    case 'binary':
      return printBinary(node);
    default:
      return assertNever(node);
  }
}

function printBinary(node: BinaryNode): string {
  const precedence = PRECEDENCE[node.operator];
  const isRightAssociative = node.operator === '^';
  const left = printOperand(
    node.left,
    isRightAssociative ? precedence + 1 : precedence,
  );
  const right =
    node.right.kind === 'negation'
      ? `(${printPromql(node.right)})`
      : printOperand(
          node.right,
          isRightAssociative ? precedence : precedence + 1,
        );
  const modifiers = [
    ...(node.bool ? ['bool'] : []),
    ...(node.matching ? [printMatching(node.matching)] : []),
  ];
  return [left, node.operator, ...modifiers, right].join(' ');
}

/** Parentheses around what binds less tightly than its place asks for. */
function printOperand(node: PromqlNode, least: number): string {
  const text = printPromql(node);
  return precedenceOf(node) < least ? `(${text})` : text;
}

function precedenceOf(node: PromqlNode): number {
  if (node.kind === 'binary') return PRECEDENCE[node.operator];
  return node.kind === 'negation' ? SIGN_PRECEDENCE : Infinity;
}

function printPostfixed(node: PromqlNode): string {
  return printOperand(node, Infinity);
}

function printSelector(
  name: string | undefined,
  matchers: readonly LabelMatcher[],
): string {
  const isPlain =
    name !== undefined && METRIC_NAME.test(name) && !RESERVED.test(name);
  const inside = [
    ...(name !== undefined && !isPlain ? [quote(name)] : []),
    ...matchers.map(
      ({ label, operator, value }) =>
        `${printLabel(label)}${operator}${quote(value)}`,
    ),
  ];
  if (isPlain && inside.length === 0) return name;
  return `${isPlain ? name : ''}{${inside.join(',')}}`;
}

function printLabel(label: string): string {
  return LABEL_NAME.test(label) && !RESERVED.test(label) ? label : quote(label);
}

function printLabels(labels: readonly string[]): string {
  return `(${labels.map(printLabel).join(', ')})`;
}

function printGrouping({ kind, labels }: Grouping): string {
  return `${kind} ${printLabels(labels)}`;
}

function printMatching({ kind, labels, many }: VectorMatching): string {
  const side = many ? ` group_${many.side} ${printLabels(many.labels)}` : '';
  return `${kind} ${printLabels(labels)}${side}`;
}

function printDuration(duration: PromqlDuration): string {
  return duration.kind === 'placeholder'
    ? '{{.window}}'
    : formatPrometheusDuration(duration.length);
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return Number.isFinite(value) ? String(value) : 'Inf';
}
