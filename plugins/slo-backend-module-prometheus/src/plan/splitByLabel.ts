import {
  AggregationNode,
  BinaryNode,
  CallNode,
  LabelMatcher,
  PromqlNode,
  VectorMatching,
} from '@nines/backstage-plugin-slo-common';

/** An expression whose series all carry a label; `isKept` says whether they did before. */
type Split = { readonly tree: PromqlNode; readonly isKept: boolean };

/** Functions that answer one series for each of their argument's, with its labels. */
const KEEP_LABELS = new Set(
  (
    'abs ceil changes clamp clamp_max clamp_min delta deriv exp floor histogram_avg histogram_count histogram_fraction ' +
    'histogram_quantile histogram_sum idelta increase irate ln log10 log2 predict_linear rate resets round sgn sqrt timestamp ' +
    'avg_over_time count_over_time last_over_time max_over_time min_over_time present_over_time quantile_over_time ' +
    'stddev_over_time stdvar_over_time sum_over_time'
  ).split(' '),
);

/** Aggregations whose groups know nothing of each other; they answer no label that was not there. */
const AGGREGATIONS = new Set(
  'avg bottomk count group max min quantile stddev stdvar sum topk'.split(' '),
);

/**
 * Rewrites an expression so that it can be asked of several values of a label at once: every selector gets `matcher` in place of its
 * own for that label, and every aggregation and vector matching keeps the label. The series of one value are then those of the
 * expression that asked for it alone, with the label besides.
 *
 * @returns undefined for an expression that mixes series of different values, or answers some that have none
 */
export function splitByLabel(
  tree: PromqlNode,
  matcher: LabelMatcher,
): Split | undefined {
  const { label } = matcher;

  function split(node: PromqlNode): Split | undefined {
    switch (node.kind) {
      case 'selector': {
        const matchers = node.matchers.map(own =>
          own.label === label ? matcher : own,
        );
        return { tree: { ...node, matchers }, isKept: true };
      }
      case 'call':
        return splitCall(node);
      case 'aggregation':
        return splitAggregation(node);
      case 'binary':
        return splitBinary(node);
      case 'number':
      case 'string':
        return undefined;
      default: {
        const of = split(node.of);
        return of && { ...of, tree: { ...node, of: of.tree } };
      }
    }
  }

  /** Of several arguments, one has series, and the others are numbers. */
  function splitArguments(all: readonly PromqlNode[]) {
    const splits = all.map(one => (isNumber(one) ? undefined : split(one)));
    const [found, ...more] = splits.flatMap(one => one ?? []);
    const isPlain = all.every((one, index) => splits[index] ?? isNumber(one));
    if (!found || more.length > 0 || !isPlain) return undefined;
    const trees = all.map((one, index) => splits[index]?.tree ?? one);
    return { arguments: trees, isKept: found.isKept };
  }

  function splitCall(node: CallNode): Split | undefined {
    if (!KEEP_LABELS.has(node.function)) return undefined;
    const found = splitArguments(node.arguments);
    return (
      found && {
        tree: { ...node, arguments: found.arguments },
        isKept: found.isKept,
      }
    );
  }

  function splitAggregation(node: AggregationNode): Split | undefined {
    const found = splitArguments(node.arguments);
    if (!found || !AGGREGATIONS.has(node.operator)) return undefined;
    const { kind, labels } = node.grouping ?? { kind: 'by', labels: [] };
    const isNamed = labels.includes(label);
    if (kind === 'without' && isNamed) return undefined;
    const isOfSeries = node.operator === 'topk' || node.operator === 'bottomk';
    const isKept =
      found.isKept && (isOfSeries || isNamed || kind === 'without');
    const grouping =
      kind === 'by' && !isNamed
        ? { kind, labels: [...labels, label] }
        : { kind, labels };
    return { tree: { ...node, arguments: found.arguments, grouping }, isKept };
  }

  function splitBinary(node: BinaryNode): Split | undefined {
    if (isNumber(node.left) || isNumber(node.right)) {
      const found = splitArguments([node.left, node.right]);
      if (!found) return undefined;
      const [left, right] = found.arguments;
      return { tree: { ...node, left, right }, isKept: found.isKept };
    }
    const left = split(node.left);
    const right = split(node.right);
    // One side with the label and one without would have matched by chance, or not at all
    if (!left || !right || left.isKept !== right.isKept) return undefined;
    const { matching } = node;
    if (matching && !canMatch(matching)) return undefined;
    const isOn = matching?.kind === 'on' && !matching.labels.includes(label);
    if (isOn && left.isKept) return undefined;
    return {
      tree: {
        ...node,
        left: left.tree,
        right: right.tree,
        ...(isOn && {
          matching: { ...matching, labels: [...matching.labels, label] },
        }),
      },
      isKept: left.isKept,
    };
  }

  function canMatch({ kind, labels, many }: VectorMatching): boolean {
    const isIgnored = kind === 'ignoring' && labels.includes(label);
    return !isIgnored && !many?.labels.includes(label);
  }

  return split(tree);
}

function isNumber(node: PromqlNode): boolean {
  return (
    node.kind === 'number' || (node.kind === 'negation' && isNumber(node.of))
  );
}
