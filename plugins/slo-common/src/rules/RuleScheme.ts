import { Objective, SloDefinition } from '../definition';
import { formatPrometheusDuration, Millis } from '../units';
import { RuleNames } from './types';

/** What rules of one objective are called, and the labels that tell them from those of others. */
export type RuleScheme = {
  /** Unique per objective; ends the names of its groups. */
  readonly id: string;
  readonly groupPrefix: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Label that holds a recorded window, so that series of several windows differ in more than their names. */
  readonly windowLabel?: string;
  readonly severityLabel: string;
  ratioName(window: Millis): string;
};

export function schemeOf(
  names: RuleNames,
  slo: SloDefinition,
  objective: Objective,
): RuleScheme {
  return names === 'sloth'
    ? slothScheme(slo, objective)
    : native(slo, objective);
}

function native(slo: SloDefinition, objective: Objective): RuleScheme {
  const { service, name } = slo;
  return {
    id: slug(service, name, ...objectiveOf(slo, objective)),
    groupPrefix: 'nines',
    labels: {
      service,
      slo: name,
      ...(slo.objectives.length > 1 && { objective: objective.id }),
    },
    severityLabel: 'severity',
    ratioName: window =>
      `slo:error_ratio:rate${formatPrometheusDuration(window)}`,
  };
}

/** As Sloth 0.11 and later write them, so that its dashboards show these as well. */
function slothScheme(slo: SloDefinition, objective: Objective): RuleScheme {
  const { service, origin, displayName } = slo;
  // an SLO that was read from Sloth is called by Sloth's id
  const isSloth = origin.format === 'sloth' && displayName !== undefined;
  const name = isSloth ? displayName : slo.name;
  const own = [name, ...objectiveOf(slo, objective)].join('-');
  const id = `${service}-${own}`;
  return {
    id,
    groupPrefix: 'sloth-slo',
    labels: { sloth_id: id, sloth_service: service, sloth_slo: own },
    windowLabel: 'sloth_window',
    severityLabel: 'sloth_severity',
    ratioName: window =>
      `slo:sli_error:ratio_rate${formatPrometheusDuration(window)}`,
  };
}

function objectiveOf({ objectives }: SloDefinition, { id }: Objective) {
  return objectives.length > 1 ? [id] : [];
}

/** Lower-case letters, digits and `-`. */
export function slug(...parts: readonly string[]): string {
  return parts
    .join('-')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
