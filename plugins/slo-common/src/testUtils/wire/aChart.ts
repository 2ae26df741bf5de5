import { ChartPoint, ChartResponse } from '../../wire';
import { WIRE_NOW } from './aWireObjective';

const STEP_SECONDS = 7_200;
const POINTS = 360;

/** 30 days at 360 points: a budget that falls evenly to 82 %, with a gap of a day where nothing was measured. */
export function aChart(more?: Partial<ChartResponse>): ChartResponse {
  const to = Date.parse(WIRE_NOW);
  const from = to - STEP_SECONDS * 1000 * (POINTS - 1);
  const point = (index: number): ChartPoint => {
    const at = new Date(from + index * STEP_SECONDS * 1000).toISOString();
    const even = 1 - index / (POINTS - 1);
    const inGap = index >= 180 && index < 192;
    if (inGap)
      return {
        at,
        left: null,
        burnDown: null,
        even,
        sli: null,
        good: null,
        bad: null,
        burn: [null, null, null, null],
      };
    const bad = index % 24 === 0 ? 6 : 0.25;
    const left = 1 - (index / (POINTS - 1)) * 0.18;
    const rate = bad / 2.8;
    return {
      at,
      left,
      burnDown: left,
      even,
      sli: 1 - bad / 2_778,
      good: 2_778 - bad,
      bad,
      burn: [rate, rate * 0.8, 0.3, 0.25],
    };
  };
  return {
    from: new Date(from).toISOString(),
    to: WIRE_NOW,
    stepSeconds: STEP_SECONDS,
    target: 0.999,
    burnWindows: [
      { seconds: 3_600, factor: 14.4, severity: 'page' },
      { seconds: 21_600, factor: 6, severity: 'page' },
      { seconds: 86_400, factor: 3, severity: 'ticket' },
      { seconds: 259_200, factor: 1, severity: 'ticket' },
    ],
    points: Array.from({ length: POINTS }, (_, index) => point(index)),
    excluded: [],
    marks: [],
    ...more,
  };
}
