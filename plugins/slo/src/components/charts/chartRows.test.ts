import { aChart } from '@nines/backstage-plugin-slo-common/testUtils';
import { toChartRows } from './chartRows';

it('keeps gaps as gaps', () => {
  const rows = toChartRows(aChart());
  expect(rows).toHaveLength(360);
  expect(rows[180]).toMatchObject({ remaining: null, sli: null, total: null });
  expect(rows[179].total).not.toBeNull();
});

it('shows what was left of each window where the range lies outside of the present one', () => {
  const chart = aChart();
  const past = chart.points.map(point => ({
    ...point,
    burnDown: null,
    even: null,
    left: 0.4,
  }));
  expect(toChartRows({ ...chart, points: past })[0].remaining).toBe(0.4);
});
