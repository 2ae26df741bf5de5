import {
  CounterMeasure,
  SelectorNode,
  ThresholdOperator,
} from '@nines/backstage-plugin-slo-common';

/** One selector of a counter expression; series that match it count `coefficient` times. */
export type PlannedTerm = {
  readonly coefficient: number;
  readonly selector: SelectorNode;
  /** What of a series counts: its value, or the observations of a native histogram. */
  readonly measure: CounterMeasure;
};

/** Counters whose raw samples are asked. */
export type CounterPlan = {
  readonly kind: 'counters';
  readonly counts: 'good' | 'bad';
  readonly part: readonly PlannedTerm[];
  readonly total: readonly PlannedTerm[];
};

/** Expressions whose values are asked on the minute grid. */
export type GridPlan =
  /** Counters in an expression that only Prometheus can compute. */
  | {
      readonly kind: 'differences';
      readonly counts: 'good' | 'bad';
      readonly falls: 'restart' | 'unknown';
      readonly part: string;
      readonly total: string;
    }
  | {
      readonly kind: 'values';
      readonly counts: 'good' | 'bad';
      readonly part: string;
      readonly total: string;
    }
  | {
      readonly kind: 'raw';
      readonly rawType: 'success' | 'failure';
      readonly query: string;
    }
  | {
      readonly kind: 'threshold';
      readonly operator: ThresholdOperator;
      readonly value: number;
      readonly query: string;
    };

/** How an indicator is measured, and where; the default instance where `source` is absent. */
export type IndicatorPlan = {
  readonly source?: string;
  readonly how: CounterPlan | GridPlan;
};
