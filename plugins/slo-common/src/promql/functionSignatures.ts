/** What a PromQL expression evaluates to. @public */
export type PromqlType = 'scalar' | 'vector' | 'matrix' | 'string';

export type FunctionSignature = {
  readonly arguments: readonly PromqlType[];
  /** The fewest arguments it takes. */
  readonly least: number;
  /** The last argument may be repeated. */
  readonly isVariadic: boolean;
  readonly returns: PromqlType;
};

const LETTERS: Readonly<Record<string, PromqlType>> = {
  s: 'scalar',
  v: 'vector',
  m: 'matrix',
  t: 'string',
};

/**
 * Reads a signature such as `mss`: a letter for each argument (**s**calar, **v**ector, **m**atrix, **t**ext); what follows `?` is
 * optional, a final `*` repeats the last.
 */
function signature(
  pattern: string,
  returns: PromqlType = 'vector',
): FunctionSignature {
  const [required, optional = ''] = pattern.replace('*', '').split('?');
  return {
    arguments: [...required, ...optional].map(letter => LETTERS[letter]),
    least: required.length,
    isVariadic: pattern.endsWith('*'),
    returns,
  };
}

function sharing(
  names: string,
  pattern: string,
): readonly (readonly [string, FunctionSignature])[] {
  return names.split(' ').map(name => [name, signature(pattern)] as const);
}

/** The functions of Prometheus 3, from its `promql/parser/functions.go`. */
export const FUNCTION_SIGNATURES: ReadonlyMap<string, FunctionSignature> =
  new Map([
    ...sharing(
      'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp',
      'v',
    ),
    ...sharing(
      'absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time mad_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time',
      'm',
    ),
    ...sharing(
      'day_of_month day_of_week day_of_year days_in_month hour minute month year',
      '?v',
    ),
    ...sharing('clamp_max clamp_min', 'vs'),
    ...sharing('clamp', 'vss'),
    ...sharing('round', 'v?s'),
    ...sharing('predict_linear', 'ms'),
    ...sharing('double_exponential_smoothing', 'mss'),
    ...sharing('quantile_over_time', 'sm'),
    ...sharing('histogram_quantile', 'sv'),
    ...sharing('histogram_fraction', 'ssv'),
    ...sharing('label_replace', 'vtttt'),
    ...sharing('label_join', 'vtt?t*'),
    ...sharing('sort_by_label sort_by_label_desc', 'vt*'),
    ...sharing('info', 'v?v'),
    ...sharing('vector', 's'),
    ['scalar', signature('v', 'scalar')],
    ['time', signature('', 'scalar')],
    ['pi', signature('', 'scalar')],
  ]);

/** Arguments of the aggregations that take more than a vector. */
const AGGREGATION_ARGUMENTS: Readonly<Record<string, readonly PromqlType[]>> = {
  topk: ['scalar', 'vector'],
  bottomk: ['scalar', 'vector'],
  limitk: ['scalar', 'vector'],
  limit_ratio: ['scalar', 'vector'],
  quantile: ['scalar', 'vector'],
  count_values: ['string', 'vector'],
};

export function aggregationArguments(operator: string): readonly PromqlType[] {
  return AGGREGATION_ARGUMENTS[operator] ?? ['vector'];
}
