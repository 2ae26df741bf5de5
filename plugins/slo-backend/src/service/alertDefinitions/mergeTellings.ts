import { Telling } from './Telling';

type Definition = Telling['definition'];

/**
 * What can fire on one entity: a line for each name, severity and runbook, whether a rule or an open alert told it. Of open alerts
 * that differ only in the rest of their labels, the first stands for all; a rule whose runbook only an alert fills in gives way to
 * any line of its name and severity.
 */
export function mergeTellings(tellings: readonly Telling[]): Definition[] {
  const lines = new Map<string, Definition>();
  const alerts = new Set<string>();
  const ranks = new Set<string>();
  const add = (definition: Definition) => {
    const { name, severity, runbook } = definition;
    const key = JSON.stringify([name, severity, runbook]);
    if (!lines.has(key)) lines.set(key, definition);
    ranks.add(JSON.stringify([name, severity]));
  };
  for (const { definition } of of(tellings, 'rule')) add(definition);
  for (const { definition } of of(tellings, 'alert')) {
    const { name, origin, severity } = definition;
    const key = JSON.stringify([name, origin, severity]);
    if (!alerts.has(key)) add(definition);
    alerts.add(key);
  }
  for (const { definition } of of(tellings, 'unfinishedRule')) {
    const { name, severity } = definition;
    if (!ranks.has(JSON.stringify([name, severity]))) add(definition);
  }
  return [...lines.values()];
}

function of(tellings: readonly Telling[], from: Telling['from']) {
  return tellings.filter(telling => telling.from === from);
}
