import { assertNever } from '../../units';
import {
  aggregationArguments,
  FUNCTION_SIGNATURES,
  FunctionSignature,
  PromqlType,
} from '../functionSignatures';
import {
  BinaryNode,
  COMPARISON_OPERATORS,
  PromqlNode,
  SET_OPERATORS,
} from '../PromqlNode';

type Report = (node: PromqlNode, message: string) => void;

/** What a tree evaluates to; reports each place that Prometheus refuses for its type. */
export function checkTypes(node: PromqlNode, report: Report): PromqlType {
  switch (node.kind) {
    case 'selector':
      return 'vector';
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
    case 'negation': {
      const type = checkTypes(node.of, report);
      if (type === 'scalar' || type === 'vector') return type;
      report(node, `A sign stands before a scalar or a vector, not a ${type}`);
      return 'vector';
    }
    case 'matrix':
      if (node.of.kind !== 'selector') {
        report(node, 'A range [5m] stands behind a selector only');
      }
      return 'matrix';
    case 'subquery':
      expect(node.of, ['vector', 'scalar'], 'A subquery', report);
      return 'matrix';
    case 'offset':
    case 'at':
      return checkShifted(node, node.of, report);
    case 'call':
      return checkCall(node, node.function, node.arguments, report);
    case 'aggregation': {
      const expected = aggregationArguments(node.operator);
      const signature = {
        arguments: expected,
        least: expected.length,
        isVariadic: false,
        returns: 'vector',
      } as const;
      checkArguments(node, node.operator, node.arguments, signature, report);
      return 'vector';
    }
    case 'binary':
      return checkBinary(node, report);
    default:
      return assertNever(node);
  }
}

function checkShifted(
  node: PromqlNode,
  of: PromqlNode,
  report: Report,
): PromqlType {
  const shiftable = ['selector', 'matrix', 'subquery', 'offset', 'at'];
  if (!shiftable.includes(of.kind)) {
    report(node, "'offset' and '@' stand behind a selector or a subquery only");
  }
  return checkTypes(of, report);
}

function checkCall(
  node: PromqlNode,
  name: string,
  given: readonly PromqlNode[],
  report: Report,
): PromqlType {
  const signature = FUNCTION_SIGNATURES.get(name);
  if (!signature) {
    report(node, `Function '${name}' is experimental and not supported`);
    return 'vector';
  }
  checkArguments(node, name, given, signature, report);
  return signature.returns;
}

function checkArguments(
  node: PromqlNode,
  name: string,
  given: readonly PromqlNode[],
  signature: FunctionSignature,
  report: Report,
): void {
  const most = signature.isVariadic ? Infinity : signature.arguments.length;
  if (given.length < signature.least || given.length > most) {
    const wanted =
      signature.least === most ? `${most}` : `at least ${signature.least}`;
    report(node, `'${name}' takes ${wanted} arguments, found ${given.length}`);
  }
  given.forEach((argument, index) => {
    const last = signature.arguments.length - 1;
    const type = signature.arguments[Math.min(index, last)];
    if (type) expect(argument, [type], `'${name}'`, report);
  });
}

function expect(
  node: PromqlNode,
  types: readonly PromqlType[],
  what: string,
  report: Report,
): void {
  const type = checkTypes(node, report);
  if (types.includes(type)) return;
  const hint =
    types[0] === 'matrix' && type === 'vector'
      ? '; a range [5m] is missing'
      : '';
  report(node, `${what} takes a ${types[0]} here, found a ${type}${hint}`);
}

function checkBinary(node: BinaryNode, report: Report): PromqlType {
  const { operator, left, right, matching } = node;
  const types = [checkTypes(left, report), checkTypes(right, report)];
  const isComparison = COMPARISON_OPERATORS.some(each => each === operator);
  const isSet = SET_OPERATORS.some(each => each === operator);
  const wrong = types.find(type => type === 'matrix' || type === 'string');
  if (wrong) {
    report(node, `'${operator}' joins scalars and vectors, not a ${wrong}`);
    return 'vector';
  }
  const isScalar = types.every(type => type === 'scalar');
  const isVector = types.every(type => type === 'vector');
  if (isSet && !isVector) report(node, `'${operator}' joins two vectors only`);
  if (node.bool && !isComparison) {
    report(node, `'bool' stands behind a comparison only`);
  }
  if (isComparison && isScalar && !node.bool) {
    report(node, `Two scalars are compared with '${operator} bool'`);
  }
  if (matching && !isVector) {
    report(node, `'${matching.kind}' needs a vector on both sides`);
  }
  if (matching?.many && isSet) {
    report(
      node,
      `'group_${matching.many.side}' has no meaning in '${operator}'`,
    );
  }
  const isDoubled =
    matching?.kind === 'on' &&
    matching.many?.labels.some(label => matching.labels.includes(label));
  if (isDoubled) {
    report(
      node,
      `A label stands in 'on' and in 'group_${matching.many?.side}'`,
    );
  }
  return isScalar ? 'scalar' : 'vector';
}
