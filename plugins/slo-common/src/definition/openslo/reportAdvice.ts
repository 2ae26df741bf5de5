import { DocumentReport } from '../documents';
import { AlertConditionDefinition, SloDefinition } from '../types';

/** Warnings about a definition that can be measured and is most likely not what its owner means. */
export function reportAdvice(
  definition: SloDefinition,
  report: DocumentReport,
): void {
  adviseOnObjectives(definition, report);
  for (const condition of definition.alertConditions) {
    adviseOnCondition(condition, definition, report);
  }
}

/** M8 and M9. */
function adviseOnObjectives(
  { objectives, composite }: SloDefinition,
  report: DocumentReport,
): void {
  const earlier = new Set<string>();
  const warn = (index: number, rule: string, message: string) =>
    report.problem({
      path: ['spec', 'objectives', index],
      rule,
      severity: 'warning',
      message,
    });
  for (const [index, { indicator, target }] of objectives.entries()) {
    const isThreshold = indicator.kind === 'threshold';
    const key = isThreshold ? `${target} ${indicator.value}` : `${target}`;
    if (!composite && earlier.has(key)) {
      warn(index, 'M8', 'An objective before it asks for the same.');
    } else if (!composite && isThreshold && index === 1) {
      warn(
        index,
        'M9',
        'OpenSLO v1 knows one objective for a threshold indicator; others may refuse this SLO.',
      );
    }
    earlier.add(key);
  }
}

/** M10 to M12. */
function adviseOnCondition(
  condition: AlertConditionDefinition,
  { objectives, window }: SloDefinition,
  report: DocumentReport,
): void {
  const { name, policy, operator, threshold, lookbackWindow } = condition;
  const warn = (rule: string, message: string) =>
    report.problem({
      path: ['spec', 'alertPolicies'],
      rule,
      severity: 'warning',
      message: `Alert condition "${name}" of "${policy}": ${message}`,
    });
  if (
    lookbackWindow === 0 ||
    (window.kind === 'rolling' && lookbackWindow > window.length)
  ) {
    warn('M10', 'its lookbackWindow is zero, or longer than the SLO’s window.');
  }
  if (operator === 'lt' || operator === 'lte') {
    warn('M12', `with "${operator}" it holds while the burn rate is low.`);
    return;
  }
  const highest = Math.max(...objectives.map(o => 1 / (1 - o.target)));
  if (threshold > highest * (1 + 1e-9)) {
    warn(
      'M11',
      `it can never hold: the highest burn rate here is ${round(highest)}.`,
    );
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
