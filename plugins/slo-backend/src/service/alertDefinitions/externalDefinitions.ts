import { setImmediate } from 'node:timers/promises';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  MergedAlert,
  WireAlertDefinition,
  readAlertSelector,
} from '@nines/backstage-plugin-slo-common';
import { AlertingEntity } from '../../database/definitions/EntityStore';
import { ExternalRule } from '../../database/externalAlerts/ExternalRuleStore';
import { LabelIndex } from './LabelIndex';
import { Telling } from './Telling';
import { Turn } from './Turn';
import { mergeTellings } from './mergeTellings';
import { fromAlert, fromRules } from './toTelling';

/** How many are read before others get their turn. */
const ALERTS_A_TURN = 1_000;

/** Whoever asks for any alert on many entities gets no more lines than this. */
export const MOST_LINES = 100_000;

/** What others can raise. */
export type ExternalDefinitions = {
  readonly items: readonly WireAlertDefinition[];
  /** Rules that are no entity's. */
  readonly unassigned: number;
  /** Whether there are more than `MOST_LINES`. */
  readonly isCut: boolean;
};

/** Whose the rules and the open alerts of others are, by the annotations that their pages show alerts by. */
export async function externalDefinitions(told: {
  readonly alerts: readonly MergedAlert[];
  readonly rules: readonly ExternalRule[];
  readonly entities: readonly AlertingEntity[];
}): Promise<ExternalDefinitions> {
  const rules = fromRules(told.rules);
  const index = new LabelIndex([...rules, ...(await fromAlerts(told.alerts))]);
  const nobodys = new Set<Telling>(rules);
  const items: WireAlertDefinition[] = [];
  let isCut = false;
  const turn = new Turn(index);
  for (const { entityRef, alertAnnotations } of told.entities) {
    await turn.next();
    const read = readAlertSelector(parseEntityRef(entityRef), alertAnnotations);
    if (!read?.ok) continue;
    const { instance } = read.value;
    const found = index
      .select(read.value)
      .filter(
        ({ sources }) => instance === undefined || sources.includes(instance),
      );
    found.forEach(telling => nobodys.delete(telling));
    if (items.length < MOST_LINES) {
      for (const definition of mergeTellings(found)) {
        items.push({ entityRef, ...definition });
      }
    } else if (found.length > 0) {
      isCut = true;
    }
  }
  return {
    items: items.slice(0, MOST_LINES),
    unassigned: nobodys.size,
    isCut: isCut || items.length > MOST_LINES,
  };
}

async function fromAlerts(alerts: readonly MergedAlert[]): Promise<Telling[]> {
  const tellings: Telling[] = [];
  for (const alert of alerts) {
    if (tellings.length % ALERTS_A_TURN === 0) await setImmediate();
    tellings.push(fromAlert(alert));
  }
  return tellings;
}
