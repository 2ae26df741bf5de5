/** Length of a unit in seconds, by all that people write for it. */
const UNITS: readonly (readonly [seconds: number, words: string])[] = [
  [30 * 86_400, 'month months mth mths'],
  [7 * 86_400, 'w wk wks week weeks'],
  [86_400, 'd day days'],
  [3_600, 'h hr hrs hour hours'],
  [60, 'm min mins minute minutes'],
  [1, 's sec secs second seconds'],
];
const LENGTHS: ReadonlyMap<string, number> = new Map(
  UNITS.flatMap(([seconds, words]) =>
    words.split(' ').map(word => [word, seconds] as const),
  ),
);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const ONES = new Set(['a', 'an']);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['half', 0.5],
]);

const LONGEST = 200;
const APPROXIMATE =
  /^(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|nearly|almost|just|over|under|less than|more than|at least|up to|~|≈|<|>|≤|≥)\s*/;
const ISO =
  /^p(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:t(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?)?$/;
const CLOCK = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/;
const TOKEN = /\d{1,9}(?:[.,]\d{1,3})?|[½¼¾]|[a-z]+|\S/g;

/** A length that somebody wrote down, and the smallest unit that they wrote it in. */
export type ReadDuration = {
  readonly seconds: number;
  /** Half-hours and tenths count: `1.5 hours` is known to the tenth of one. */
  readonly unitSeconds: number;
};

/** Undefined for what is not one length of elapsed time: `?`, `N/A`, `2-3 hours`, `3 working days`. */
export function readDuration(text: string): ReadDuration | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/\([^()]*\)|[*_`]/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(APPROXIMATE, '')
    .replace(/ ([a-z]+) and a half$/, ' ½ $1')
    .replace(' and a half ', ' ½ ');
  const iso = ISO.exec(plain);
  if (iso && /\d/.test(plain)) {
    return fromParts(iso.slice(1), [604_800, 86_400, 3_600, 60, 1]);
  }
  const clock = CLOCK.exec(plain);
  if (clock) return fromParts(clock.slice(1), [3_600, 60, 1]);
  if (plain === '0') return { seconds: 0, unitSeconds: 60 };
  return fromWords(plain.match(TOKEN) ?? []);
}

function fromParts(
  parts: readonly (string | undefined)[],
  lengths: readonly number[],
): ReadDuration {
  const given = parts.flatMap((part, index) =>
    part === undefined ? [] : [{ count: Number(part), unit: lengths[index] }],
  );
  return {
    seconds: given.reduce((sum, { count, unit }) => sum + count * unit, 0),
    unitSeconds: Math.min(...given.map(({ unit }) => unit)),
  };
}

/** Numbers and units in turn, each unit smaller than the one before; a number without one, after hours, is minutes. */
function fromWords(tokens: readonly string[]): ReadDuration | undefined {
  const state = { seconds: 0, unit: Infinity, precision: Infinity };
  let pending: { value: number; step: number } | undefined;
  for (const [index, token] of tokens.entries()) {
    const unit = LENGTHS.get(token);
    if (unit !== undefined && pending) {
      if (unit >= state.unit) return undefined;
      take(state, pending, unit);
      pending = undefined;
      continue;
    }
    if (token === 'and' || token === ',' || token === '+') {
      if (index === 0 || index === tokens.length - 1) return undefined;
      continue;
    }
    const next = numberOf(token, pending, tokens[index - 1]);
    if (!next) return undefined;
    pending = next;
  }
  if (pending && state.unit === 3_600 && pending.value < 60) {
    take(state, pending, 60);
    pending = undefined;
  }
  if (pending || state.unit === Infinity) return undefined;
  return { seconds: Math.round(state.seconds), unitSeconds: state.precision };
}

function take(
  state: { seconds: number; unit: number; precision: number },
  { value, step }: { value: number; step: number },
  unit: number,
): void {
  state.seconds += value * unit;
  state.unit = unit;
  state.precision = Math.max(1, unit * step);
}

/** A number, or what makes one with the number before it: `2 ½`, `half an`. */
function numberOf(
  token: string,
  pending: { value: number; step: number } | undefined,
  before: string | undefined,
): { value: number; step: number } | undefined {
  const fraction = FRACTIONS.get(token);
  if (fraction !== undefined) {
    if (pending && pending.step !== 1) return undefined;
    return { value: (pending?.value ?? 0) + fraction, step: fraction };
  }
  if (ONES.has(token)) {
    if (pending && before !== 'half') return undefined;
    return pending ?? { value: 1, step: 1 };
  }
  if (pending) return undefined;
  const word = NUMBERS.get(token);
  if (word !== undefined) return { value: word, step: 1 };
  if (!/^\d/.test(token)) return undefined;
  const decimals = /[.,](\d+)$/.exec(token)?.[1].length ?? 0;
  return { value: Number(token.replace(',', '.')), step: 10 ** -decimals };
}
