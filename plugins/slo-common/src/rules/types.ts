import { Instant } from '../units';

/** How rules are named: as Nines names alerts, or as Sloth does, for dashboards that exist. @public */
export const RULE_NAMES = ['native', 'sloth'] as const;

/** @public */
export type RuleNames = (typeof RULE_NAMES)[number];

/** @public */
export type RecordingRule = {
  readonly record: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
};

/** @public */
export type AlertingRule = {
  readonly alert: string;
  readonly expr: string;
  /** A Prometheus duration. */
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

/** Rules that are evaluated in their order, at one time. @public */
export type RuleGroup = {
  readonly name: string;
  /** A Prometheus duration; that of the server when absent. */
  readonly interval?: string;
  readonly rules: readonly (RecordingRule | AlertingRule)[];
};

/** An SLO as rules of Prometheus. @public */
export type SloRules = {
  /** Empty where the SLO has no form as rules. */
  readonly groups: readonly RuleGroup[];
  /** What the rules cannot say, a sentence each. */
  readonly warnings: readonly string[];
};

/** @public */
export type RulesOptions = {
  readonly names: RuleNames;
  /** A calendar window has the length of the period that holds this instant. */
  readonly at: Instant;
};
