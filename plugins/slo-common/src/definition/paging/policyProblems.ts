import { ESCALATION_POLICY_ANNOTATION } from '../../annotations';
import { EscalationPolicy } from '../../escalation';
import { closestTo } from '../openslo/closestTo';
import { Problem } from '../Problem';
import { problemOf } from '../problemOf';
import { SloDefinition } from '../types';
import { ScopedTo, isInScope } from '../../silence';

/** @public */
export type KnownPolicies = {
  /** Of whatever scope. */
  readonly policies: readonly EscalationPolicy[];
  readonly entity: ScopedTo;
  /** Where files of the entity's system or owner may hold more, an unknown name is only a warning. Default: `all`. */
  readonly are?: 'all' | 'some';
};

/**
 * Escalation policies that SLOs of an entity name and that are not there, one problem for each name, at the first SLO that goes
 * by it. Their alerts tell somebody all the same: the policy that matches, else the fallback.
 *
 * @public
 */
export function policyProblems(
  slos: readonly SloDefinition[],
  options: KnownPolicies,
): Problem[] {
  const { policies, entity, are = 'all' } = options;
  const known = policies
    .filter(({ scope }) => isInScope(scope, entity))
    .map(({ name }) => name);
  const byName = new Map<string, SloDefinition[]>();
  for (const slo of slos) {
    const name = slo.annotations[ESCALATION_POLICY_ANNOTATION];
    if (name === undefined || known.includes(name)) continue;
    byName.set(name, [...(byName.get(name) ?? []), slo]);
  }
  const severity = are === 'all' ? 'error' : 'warning';
  return [...byName].map(([name, found]) =>
    problemOf(found[0], { ...findingOf(name, found.length, known), severity }),
  );
}

type Finding = Pick<Problem, 'path' | 'rule' | 'message' | 'hint'>;

function findingOf(
  policy: string,
  slos: number,
  known: readonly string[],
): Finding {
  const meant = closestTo(policy, known);
  const names = [...new Set(known)].sort().map(each => `"${each}"`);
  const allowed =
    names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`;
  const also = slos > 1 ? ` (and ${slos - 1} more SLOs)` : '';
  return {
    path: `metadata.annotations["${ESCALATION_POLICY_ANNOTATION}"]`,
    rule: 'P7',
    message: `the SLO${also}, or its entity, names the escalation policy "${policy}", which is unknown: ${allowed}; its alerts go by the first policy that matches, else to the fallback`,
    ...(meant !== undefined && { hint: `Write "${meant}".` }),
  };
}
