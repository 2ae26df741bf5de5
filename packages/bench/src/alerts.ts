import { DEFAULT_ALERTING_POLICY } from '@nines/backstage-plugin-slo-common';
import { parseArgs } from 'node:util';
import { countFalsePages } from './alerts/countFalsePages';
import { ourRules } from './alerts/ourRules';
import { OTHERS, Rules } from './alerts/Rules';
import {
  Answer,
  incident,
  Incident,
  INCIDENTS,
  runIncident,
  trafficWith,
} from './alerts/runIncident';
import { seededRandom } from './alerts/Traffic';
import { printFigure } from './printFigure';

const OURS = ourRules('Nines');
const { guard, ...UNGUARDED } = DEFAULT_ALERTING_POLICY;
const WITHOUT_GUARD = ourRules('Nines without guard', UNGUARDED);

/** Requests a minute of the table. */
const TABLE_TRAFFIC = 1_000;

/** What the guard is judged by: all or much fails. */
const CLEAR: readonly Incident[] = [incident(100, 60), incident(20, 120)];
/** Those of the table that page, and are not clear. */
const FAINT = INCIDENTS.filter(
  ({ errorRate }) => errorRate < 1 && errorRate > 0.005,
);

/**
 * How good alerts are, by simulation: minutes to page, budget used, minutes to reset beside the rules of others on the same
 * series; what the low-traffic guard costs and saves. `--part table,guard --runs 1000 --months 1000 --seed 1`.
 */
export async function benchAlerts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      months: { type: 'string' },
      seed: { type: 'string', default: '1' },
      part: { type: 'string', default: 'table,guard' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  const runs = Number(values.runs ?? (quick ? 1 : 1_000));
  const months = Number(values.months ?? (quick ? 1 : 1_000));
  const seed = Number(values.seed);
  const parts = values.part.split(',');
  const incidents = quick ? INCIDENTS.slice(0, 2) : INCIDENTS;
  for (const each of parts.includes('table') ? incidents : []) {
    printIncident(each, runs, seed);
  }
  if (!parts.includes('guard')) return;
  const traffics = [10, 100, 1_000] as const;
  for (const perHour of quick ? traffics.slice(0, 1) : traffics) {
    for (const each of CLEAR) {
      const laterAtMost = { 10: undefined, 100: 3, 1_000: 0 }[perHour];
      printGuard(each, { perHour, runs, seed, laterAtMost });
    }
    for (const each of perHour > 10 ? FAINT : []) {
      const laterAtMost = perHour === 1_000 ? 0 : undefined;
      printGuard(each, { perHour, runs, seed, laterAtMost });
    }
    // Each minute is judged where bad events are never far
    const count = Math.ceil((months * 10) / perHour);
    for (const burn of [0.2, 0.5]) {
      printHealthy({ perHour, burn, months: count, seed });
    }
  }
}

function print(
  what: string,
  value: number | undefined,
  unit: string,
  target?: number,
): void {
  if (value !== undefined) {
    printFigure({ bench: 'alerts', what, value, unit, target });
  }
}

function printIncident(each: Incident, runs: number, seed: number): void {
  const rules = [...OTHERS, OURS];
  const answers = new Map(rules.map(rule => [rule, [] as Answer[]]));
  for (let run = 0; run < runs; run += 1) {
    const traffic = trafficWith(each, TABLE_TRAFFIC, seededRandom(seed + run));
    for (const [rule, found] of answers) {
      found.push(runIncident(rule, traffic, each));
    }
  }
  const median = (rule: Rules, field: keyof Answer) =>
    medianOf((answers.get(rule) ?? []).map(answer => answer[field]));
  const best = (field: keyof Answer) => {
    const values = OTHERS.map(rule => median(rule, field) ?? Infinity);
    return Math.min(...values);
  };
  for (const rule of rules) {
    const goal = (field: keyof Answer) =>
      rule === OURS && Number.isFinite(best(field)) ? best(field) : undefined;
    const what = (field: string) => `${each.name}, ${rule.name}: ${field}`;
    const isOutage = each.errorRate === 1 && rule === OURS;
    print(what('to page'), median(rule, 'page'), 'min', goal('page'));
    const used = median(rule, 'budgetUsed');
    print(what('budget used at page'), used && used * 100, '%');
    print(
      what('to reset'),
      median(rule, 'reset'),
      'min',
      isOutage ? 6 : undefined,
    );
    if (median(rule, 'page') === undefined) {
      print(what('to ticket'), median(rule, 'ticket'), 'min');
    }
    const pages = median(rule, 'pages');
    print(what('pages'), pages, 'pages', rule === OURS ? 1 : undefined);
  }
}

function printGuard(
  each: Incident,
  {
    perHour,
    runs,
    seed,
    laterAtMost,
  }: { perHour: number; runs: number; seed: number; laterAtMost?: number },
): void {
  const found = (rule: Rules) =>
    Array.from({ length: runs }, (_, run) => {
      const random = seededRandom(seed + run);
      const traffic = trafficWith(each, perHour / 60, random);
      return runIncident(rule, traffic, each).page;
    });
  const guarded = found(OURS);
  const bare = found(WITHOUT_GUARD);
  const what = `${each.name} at ${perHour} requests an hour`;
  const share = guarded.filter(page => page !== undefined).length / runs;
  print(`${what}: found`, share * 100, '% of runs');
  const [after, before] = [medianOf(guarded), medianOf(bare)];
  const isOutage = each.errorRate === 1;
  print(`${what}: to page`, after, 'min', isOutage ? 20 : undefined);
  print(`${what}: to page without the guard`, before, 'min');
  if (after !== undefined && before !== undefined) {
    const later = after - before;
    print(`${what}: later by the guard`, later, 'min', laterAtMost);
  }
}

function printHealthy({
  perHour,
  burn,
  months,
  seed,
}: {
  perHour: number;
  burn: number;
  months: number;
  seed: number;
}): void {
  const perMonth = (rule: Rules) => {
    let pages = 0;
    for (let month = 0; month < months; month += 1) {
      const random = seededRandom(seed + month);
      pages += countFalsePages(rule, { perHour, burn, random });
    }
    return pages / months;
  };
  const what = `healthy at ${burn} of the budget, ${perHour} requests an hour`;
  const target = perHour === 10 ? 0.01 : undefined;
  print(`${what}: false pages`, perMonth(OURS), 'a month', target);
  print(
    `${what}: false pages without the guard`,
    perMonth(WITHOUT_GUARD),
    'a month',
  );
}

/** Undefined where fewer than half came to it. */
function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.map(value => value ?? Infinity).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return Number.isFinite(middle) ? middle : undefined;
}
