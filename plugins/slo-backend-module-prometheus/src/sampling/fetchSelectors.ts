import {
  Result,
  SelectorNode,
  printPromql,
} from '@nines/backstage-plugin-slo-common';
import { AnswerTooLargeError } from '../client/PrometheusError';
import { Series } from '../increments/Series';
import { SelectorGroup } from '../plan/SelectorGroup';
import { groupSelectors, splitGroup } from '../plan/groupSelectors';
import { settle } from './settle';

/** Series of each selector, by its printed form. */
export type SelectorAnswers = ReadonlyMap<string, Result<Series[], Error>>;

/**
 * Asks for many selectors with as few queries as their shapes allow, and tells the series apart. A group whose answer is too large
 * is asked in halves.
 */
export async function fetchSelectors(
  selectors: readonly SelectorNode[],
  ask: (group: SelectorGroup) => Promise<Series[]>,
): Promise<SelectorAnswers> {
  const fetchGroup = async (
    group: SelectorGroup,
  ): Promise<(readonly [string, Result<Series[], Error>])[]> => {
    const answer = await settle(ask(group));
    const isTooLarge =
      !answer.ok && answer.error instanceof AnswerTooLargeError;
    const halves = isTooLarge ? splitGroup(group) : undefined;
    if (halves) return (await Promise.all(halves.map(fetchGroup))).flat();
    return answer.ok
      ? tellApart(group, answer.value)
      : [...group.members.values()].map(one => [printPromql(one), answer]);
  };
  const answers = await Promise.all(groupSelectors(selectors).map(fetchGroup));
  return new Map(answers.flat());
}

function tellApart(
  { label, members }: SelectorGroup,
  series: Series[],
): (readonly [string, Result<Series[], Error>])[] {
  const shares = new Map<string, Series[]>(
    [...members.keys()].map(key => [key, []]),
  );
  if (label === undefined)
    return [...members.values()].map(one => [
      printPromql(one),
      { ok: true, value: series },
    ]);
  for (const one of series) shares.get(one.labels[label])?.push(one);
  return [...members].map(([key, selector]) => [
    printPromql(selector),
    { ok: true, value: shares.get(key) ?? [] },
  ]);
}
