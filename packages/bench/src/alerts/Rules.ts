import { Severity } from '@nines/backstage-plugin-slo-common';
import { Traffic } from './Traffic';

/** Rules that are judged each minute: what they have open then. */
export interface Rules {
  readonly name: string;
  /** Begins anew. */
  start(): Judge;
}

export type Judge = (traffic: Traffic, minute: number) => Open;
export type Open = Readonly<Record<Severity, boolean>>;

/** 1 − the target of all simulated objectives, 99.9 %. */
export const BUDGET = 0.001;
export const PERIOD_MINUTES = 30 * 1_440;

type Tier = {
  readonly severity: Severity;
  readonly factor: number;
  readonly long: number;
  readonly short?: number;
  /** Prometheus' `for`. */
  readonly lasts?: number;
};

/** Rules as Prometheus evaluates them. */
function rules(name: string, tiers: readonly Tier[]): Rules {
  return {
    name,
    start: () => {
      const held = tiers.map(() => 0);
      return (traffic, minute) => {
        const open = { page: false, ticket: false };
        for (const [index, tier] of tiers.entries()) {
          const { factor, long, short = long, lasts = 0, severity } = tier;
          const holds =
            isAbove(traffic, minute, long, factor) &&
            isAbove(traffic, minute, short, factor);
          held[index] = holds ? held[index] + 1 : 0;
          if (held[index] > lasts) open[severity] = true;
        }
        return open;
      };
    },
  };
}

function isAbove(
  traffic: Traffic,
  minute: number,
  window: number,
  factor: number,
): boolean {
  const total = traffic.total(minute, window);
  return total > 0 && traffic.bad(minute, window) / total > factor * BUDGET;
}

/**
 * What others do on the same series. Sloth: internal/alert and internal/plugin/slo/core (30 days); Pyrra: slo/rules.go,
 * Windows (28 and 30 days); two tiers: the defaults of Grafana SLO and Datadog; workbook 4: The Site Reliability Workbook,
 * chapter 5, "alert on burn rate".
 */
export const OTHERS: readonly Rules[] = [
  rules('Sloth', [
    { severity: 'page', factor: 14.4, long: 60, short: 5 },
    { severity: 'page', factor: 6, long: 360, short: 30 },
    { severity: 'ticket', factor: 3, long: 1_440, short: 120 },
    { severity: 'ticket', factor: 1, long: 4_320, short: 360 },
  ]),
  rules('Pyrra 28 d', [
    { severity: 'page', factor: 14, long: 60, short: 5, lasts: 2 },
    { severity: 'page', factor: 7, long: 360, short: 30, lasts: 15 },
    { severity: 'ticket', factor: 2, long: 1_440, short: 120, lasts: 60 },
    { severity: 'ticket', factor: 1, long: 5_760, short: 360, lasts: 180 },
  ]),
  rules('Pyrra 30 d', [
    { severity: 'page', factor: 14, long: 64, short: 5, lasts: 2 },
    { severity: 'page', factor: 7, long: 386, short: 32, lasts: 16 },
    { severity: 'ticket', factor: 2, long: 1_543, short: 129, lasts: 64 },
    { severity: 'ticket', factor: 1, long: 6_171, short: 386, lasts: 193 },
  ]),
  rules('two tiers', [
    { severity: 'page', factor: 14.4, long: 60, short: 5 },
    { severity: 'ticket', factor: 3, long: 1_440, short: 120 },
  ]),
  rules('workbook 4', [{ severity: 'page', factor: 36, long: 60 }]),
];
