import fc from 'fast-check';
import { budget, burn, minutes, noData, unknown } from './__testUtils__/facts';
import { SeriesModel } from './__testUtils__/SeriesModel';
import { acknowledge, resolveByHand, unacknowledge } from './act';
import { AlertFacts } from './AlertFacts';
import { AlertReason } from './types';

const reason: fc.Arbitrary<AlertReason> = fc.oneof(
  fc.constantFrom(burn(60), burn(360), burn(360, minutes(3)), noData()),
  fc.constantFrom(0.5, 0.75, 1).map(budget),
);
const reasons = fc.uniqueArray(reason, {
  maxLength: 3,
  selector: each =>
    each.kind === 'burn' ? each.condition.tier.longWindow : each.kind,
});
const facts: fc.Arbitrary<AlertFacts> = fc.oneof(
  fc.record({
    status: fc.constant('known' as const),
    reasons,
    calm: fc.boolean(),
    lingering: fc.constantFrom([], ['budget' as const]),
  }),
  fc.constantFrom(unknown(), unknown(noData()), unknown(noData(minutes(2)))),
);

type Step = (series: SeriesModel) => void;

const see = fc.tuple(facts, fc.constantFrom(1, 1, 2, 3, 6, 40)).map(
  ([each, count]): Step =>
    series => {
      for (let i = 0; i < count; i += 1) {
        series.minute += 1;
        series.see(each);
      }
    },
);
const miss = fc.integer({ min: 1, max: 90 }).map(
  (count): Step =>
    series => {
      series.minute += count;
    },
);
const act = fc.constantFrom<Step>(
  series => series.take(acknowledge(series.state, 'ada', series.now)),
  series => series.take(unacknowledge(series.state, series.now)),
  series => series.take(resolveByHand(series.state, series.now)),
  series => series.remove(),
  series => series.restart(),
);

it('keeps its guarantees whatever comes in whatever order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: see }, miss, act), {
        maxLength: 30,
      }),
      steps => {
        const series = new SeriesModel();
        for (const step of steps) step(series);
        expect(series.state.version).toBe(1);
      },
    ),
    { numRuns: 100 },
  );
});
