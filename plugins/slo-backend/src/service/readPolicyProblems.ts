import {
  ESCALATION_POLICY_ANNOTATION,
  Problem,
  SloDefinition,
  policyProblems,
} from '@nines/backstage-plugin-slo-common';
import { SloServiceDeps } from './SloServiceDeps';

/**
 * Escalation policies that SLOs of one entity name and that are not there. Looked up when they are asked for, not when the files
 * are read: a policy comes and goes with files of others.
 */
export async function readPolicyProblems(
  { entities, policies }: Pick<SloServiceDeps, 'entities' | 'policies'>,
  entityRef: string,
  slos: readonly SloDefinition[],
): Promise<Problem[]> {
  const naming = slos.filter(
    ({ annotations }) => annotations[ESCALATION_POLICY_ANNOTATION],
  );
  if (naming.length === 0) return [];
  const [entity, known] = await Promise.all([
    entities.getEntity(entityRef),
    policies(),
  ]);
  const scope = entity ?? { entityRef };
  return policyProblems(naming, { policies: known, entity: scope });
}
