import { LabelMatcher } from './PromqlNode';

/** Writes a text so that a regular expression of RE2 matches exactly it. @public */
export function quoteRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

const LOOK_AROUND = /\(\?(?:=|!|<=|<!)/;
const BACK_REFERENCE = /(?:^|[^\\])(?:\\\\)*\\[1-9]/;
/** What RE2 knows and JavaScript does not; such a pattern cannot be checked here. */
const ONLY_RE2 = /\(\?(?:P<|[imsU-]+[:)])|\\[AzpPQCx]|\[\[:/;

/** Why Prometheus would refuse a pattern, as far as can be said without RE2. */
export function regexProblem(pattern: string): string | undefined {
  if (LOOK_AROUND.test(pattern) || BACK_REFERENCE.test(pattern)) {
    return `The pattern '${pattern}' uses a look-around or a back reference, which Prometheus does not know`;
  }
  return ONLY_RE2.test(pattern) || compile(pattern)
    ? undefined
    : `'${pattern}' is not a regular expression`;
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 's');
  } catch {
    return undefined;
  }
}

/** Whether a matcher also takes series without the label. */
export function matchesEmpty({ operator, value }: LabelMatcher): boolean {
  const isMatch =
    operator === '=' || operator === '!='
      ? value === ''
      : compile(value)?.test('') ?? false;
  return operator === '=' || operator === '=~' ? isMatch : !isMatch;
}
