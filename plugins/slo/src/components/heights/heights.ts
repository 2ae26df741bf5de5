/** Pixels of the charts of an SLO, on a wide screen. */
export const CHART_HEIGHTS: readonly number[] = [290, 220, 220, 250, 15];

/** Pixels of the page of an SLO: its head, its figures, the range of its charts, the charts. */
export const PAGE_HEIGHTS: readonly number[] = [100, 92, 36, ...CHART_HEIGHTS];

/** Pixels of the chart of an alert. */
export const ALERT_CHART_HEIGHTS: readonly number[] = [250];

/** Pixels of the page of an alert: its head, its buttons, why and whom, its chart, its timeline. */
export const ALERT_HEIGHTS: readonly number[] = [
  130,
  36,
  160,
  ...ALERT_CHART_HEIGHTS,
  200,
];
