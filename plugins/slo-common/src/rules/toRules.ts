import { alertNameOf } from '../alert';
import { RUNBOOK_ANNOTATION } from '../annotations';
import { BurnTier, tiersOf } from '../burn';
import { lengthLabel, periodLengthAt } from '../calendar';
import { Objective, SloDefinition } from '../definition';
import { formatPrometheusDuration, Millis } from '../units';
import { burnExpression } from './burnExpression';
import { ErrorRatio, errorRatio } from './errorRatio';
import { metaRules } from './metaRules';
import { RuleScheme, schemeOf } from './RuleScheme';
import {
  AlertingRule,
  RecordingRule,
  RuleGroup,
  RulesOptions,
  SloRules,
} from './types';

const ALWAYS =
  'The portal alone has the guard against chance, ends a page as soon as it is over, and alerts on missing data, spent budget and forecast.';

/**
 * An SLO as recording and alerting rules, for those who want Prometheus to alert: the tiers of the engine over the same events.
 *
 * @public
 */
export function toRules(slo: SloDefinition, options: RulesOptions): SloRules {
  if (slo.composite) {
    return none(slo, 'a composite has no form as rules');
  }
  if (slo.method !== 'Occurrences') {
    return none(slo, 'time slices have no form as rules');
  }
  const warnings: string[] = [];
  const period = periodLengthAt(slo.window, options.at);
  const groups = slo.objectives.flatMap(objective => {
    const ratio = errorRatio(objective.indicator, slo.grouping);
    if (ratio.ok) {
      return groupsOf({ slo, objective, period, ratio: ratio.value, options });
    }
    const which = slo.objectives.length > 1 ? ` objective ${objective.id}` : '';
    warnings.push(`${slo.name}${which}: ${ratio.error}`);
    return [];
  });
  if (groups.length > 0) warnings.push(`${slo.name}: ${ALWAYS}`);
  if (groups.length > 0 && slo.window.kind === 'calendar') {
    warnings.push(
      `${slo.name}: burn factors are those of a period of ${lengthLabel(
        period,
      )}; the portal takes the length of each.`,
    );
  }
  return { groups, warnings };
}

function none({ name }: SloDefinition, why: string): SloRules {
  return { groups: [], warnings: [`${name}: ${why}.`] };
}

type Source = {
  readonly slo: SloDefinition;
  readonly objective: Objective;
  readonly period: Millis;
  readonly ratio: ErrorRatio;
  readonly options: RulesOptions;
};

function groupsOf(source: Source): RuleGroup[] {
  const { slo, objective, period, options } = source;
  const scheme = schemeOf(options.names, slo, objective);
  const tiers = tiersOf(slo.alertConditions, period);
  const recordings = recordingsOf(source, scheme, tiers);
  const alerts = alertsOf(source, scheme, tiers);
  if (options.names === 'native') {
    const name = `${scheme.groupPrefix}-${scheme.id}`;
    return [{ name, interval: '1m', rules: [...recordings, ...alerts] }];
  }
  const group = (what: string, rules: RuleGroup['rules']) => ({
    name: `${scheme.groupPrefix}-${what}-${scheme.id}`,
    rules,
  });
  const recorded = new Set(recordings.map(({ record }) => record));
  const meta = metaRules({ slo, objective, period, scheme });
  return [
    group('sli-recordings', [
      ...recordings,
      ...meta.recordings.filter(({ record }) => !recorded.has(record)),
    ]),
    group('meta-recordings', meta.rules),
    group('alerts', alerts),
  ];
}

function recordingsOf(
  { ratio, slo }: Source,
  scheme: RuleScheme,
  tiers: readonly BurnTier[],
): RecordingRule[] {
  const windows = tiers.flatMap(({ longWindow, shortWindow }) => [
    longWindow,
    shortWindow,
  ]);
  return [...new Set(windows)]
    .sort((a, b) => a - b)
    .map(window => ({
      record: scheme.ratioName(window),
      expr: ratio(window),
      labels: {
        ...ownLabels(slo),
        ...scheme.labels,
        ...(scheme.windowLabel && {
          [scheme.windowLabel]: formatPrometheusDuration(window),
        }),
      },
    }));
}

function alertsOf(
  { slo, objective }: Source,
  scheme: RuleScheme,
  tiers: readonly BurnTier[],
): AlertingRule[] {
  const { target } = objective;
  return (['page', 'ticket'] as const).flatMap(severity => {
    const own = tiers.filter(tier => tier.severity === severity);
    const waits = new Set(own.map(waitOf));
    return [...waits].map((wait): AlertingRule => {
      const some = own.filter(tier => waitOf(tier) === wait);
      return {
        alert: alertNameOf(slo.name, 'burn', severity),
        expr: burnExpression(some, { scheme, target }),
        ...(wait > 0 && { for: formatPrometheusDuration(wait as Millis) }),
        labels: { [scheme.severityLabel]: severity },
        annotations: annotationsOf(slo, objective),
      };
    });
  });
}

function waitOf({ condition }: BurnTier): number {
  return Math.max(0, condition?.alertAfter ?? 0);
}

function annotationsOf(
  slo: SloDefinition,
  { displayName, target }: Objective,
): Record<string, string> {
  const title = [slo.displayName ?? slo.name, displayName]
    .filter(Boolean)
    .join(': ');
  const runbook = slo.annotations[RUNBOOK_ANNOTATION];
  const percent = Number((target * 100).toFixed(7));
  return {
    summary: literal(
      `${title} of ${slo.service} burns its error budget too fast`,
    ),
    description: literal(
      `More events are bad than an objective of ${percent} % allows for long.`,
    ),
    ...(runbook &&
      /^https?:\/\//.test(runbook) && { runbook_url: literal(runbook) }),
  };
}

/** Annotations are templates of Go; names are not. */
function literal(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}

/** Labels of the SLO that Prometheus can hold; those of the scheme come over them. */
function ownLabels({ labels }: SloDefinition): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, values]) =>
      /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) && !name.startsWith('__')
        ? [[name, values.join(',')]]
        : [],
    ),
  );
}
