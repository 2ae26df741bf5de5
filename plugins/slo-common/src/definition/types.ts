import { Millis, Ratio } from '../units';

/** `<entityRef>/<metadata.name>`, for instance `component:default/checkout/availability`. @public */
export type SloRef = string;

/** JSON without functions, dates or undefined: what a definition file can hold. @public */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * Where a number comes from. `source` names a configured instance (`slo.prometheus.instances[].name`), never a URL;
 * `spec` is what that source understands, for Prometheus `{ query }`.
 *
 * @public
 */
export type MetricSource = {
  /** `prometheus`, `push`, …; lower case. */
  readonly type: string;
  /** Name of the configured instance; the type's default instance when absent. */
  readonly source?: string;
  readonly spec: { readonly [key: string]: JsonValue };
};

/** @public */
export type ThresholdOperator = 'lt' | 'lte' | 'gt' | 'gte';

/**
 * What is counted. All become good over total.
 *
 * - `ratio`: two counters (`counter: true`) or two gauges or counts per interval (`counter: false`).
 * - `raw`: a ratio, 0 to 1, that the source computes itself.
 * - `threshold`: a sample is good when `sample operator value` holds.
 *
 * @public
 */
export type Indicator =
  | {
      readonly kind: 'ratio';
      readonly counter: boolean;
      /** Which of the two `part` counts. */
      readonly counts: 'good' | 'bad';
      readonly part: MetricSource;
      readonly total: MetricSource;
    }
  | {
      readonly kind: 'raw';
      readonly rawType: 'success' | 'failure';
      readonly metric: MetricSource;
    }
  | {
      readonly kind: 'threshold';
      readonly operator: ThresholdOperator;
      readonly value: number;
      readonly metric: MetricSource;
    };

/** @public */
export type BudgetingMethod = 'Occurrences' | 'Timeslices' | 'RatioTimeslices';

/** @public */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * The window an objective is judged over. `text` is the duration as written (`4w`, `1M`).
 *
 * @public
 */
export type TimeWindow =
  | { readonly kind: 'rolling'; readonly length: Millis; readonly text: string }
  | {
      readonly kind: 'calendar';
      readonly count: number;
      readonly unit: CalendarUnit;
      /** Wall clock of the anchor, `YYYY-MM-DD hh:mm:ss`. */
      readonly startTime: string;
      /** IANA zone in which `startTime` is read. */
      readonly timeZone: string;
      readonly text: string;
    };

/** Time slices of an objective; `target` is absent for `RatioTimeslices`. @public */
export type TimeSlices = { readonly length: Millis; readonly target?: Ratio };

/** @public */
export type Objective = {
  /** Slug of the display name, else the index; unique in its SLO. */
  readonly id: string;
  readonly displayName?: string;
  /** At least 0, below 1. */
  readonly target: Ratio;
  readonly indicator: Indicator;
  /** Present exactly when the method is one of the two slice methods. */
  readonly slices?: TimeSlices;
  /** Weight in a composite, above 0; 1 elsewhere. */
  readonly weight: number;
};

/** One condition of an OpenSLO `AlertPolicy`; v1 has a single window per condition. @public */
export type AlertConditionDefinition = {
  readonly policy: string;
  readonly name: string;
  readonly severity: string;
  readonly operator: ThresholdOperator;
  readonly threshold: number;
  readonly lookbackWindow: Millis;
  readonly alertAfter: Millis;
  readonly alertWhenNoData: boolean;
  readonly alertWhenResolved: boolean;
  readonly alertWhenBreaching: boolean;
  readonly notificationTargets: readonly string[];
  readonly annotations: Readonly<Record<string, string>>;
};

/** @public */
export type DefinitionFormat = 'openslo' | 'sloth' | 'pyrra' | 'template';

/** Where a definition was read. @public */
export type DefinitionOrigin = {
  readonly format: DefinitionFormat;
  /** As in {@link Problem.file}. */
  readonly file: string;
  readonly line: number;
  readonly document: number;
  /** Link to the file for a person, where the location has one. */
  readonly url?: string;
};

/**
 * An SLO as the engine knows it: references resolved, units fixed, format forgotten.
 *
 * @public
 */
export type SloDefinition = {
  /** `metadata.name`; unique in its entity. */
  readonly name: string;
  readonly displayName?: string;
  readonly description?: string;
  /** `spec.service` as written. */
  readonly service: string;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly window: TimeWindow;
  readonly method: BudgetingMethod;
  /** True when the SLO's own budget is the weighted sum of its objectives' (OpenSLO v1 composite). */
  readonly composite: boolean;
  /** Label names by which the indicator is split into one objective per group (Pyrra `grouping`). */
  readonly grouping: readonly string[];
  /** At least one. */
  readonly objectives: readonly Objective[];
  readonly alertConditions: readonly AlertConditionDefinition[];
  readonly origin: DefinitionOrigin;
};
