import { AlertSubject, PolicyScope } from '../silence';
import { ChosenPolicy } from './choosePolicy';

/** Why an alert goes by this policy, in one sentence. @public */
export function explainChoice(
  { policy, choice, considered }: ChosenPolicy,
  { policyName }: AlertSubject,
): string {
  if (choice.by === 'fallback') {
    const what = policy ? 'The fallback is told' : 'Nobody is told';
    return `${what}: ${choice.why}.`;
  }
  const name = `"${policy?.name}"`;
  const where = policy ? ` (${explainScope(policy.scope)})` : '';
  if (choice.by === 'annotation') {
    return `The SLO or its entity names the policy ${name}${where}.`;
  }
  const missing =
    policyName === undefined
      ? ''
      : `"${policyName}", which the SLO or its entity names, does not exist. `;
  const before = considered.findIndex(({ verdict }) => verdict === 'chosen');
  const others =
    before === 0
      ? ''
      : `, after ${before} that ${before === 1 ? 'does' : 'do'} not`;
  return `${missing}The policy ${name}${where} is the first that matches${others}.`;
}

/** `from app-config`. */
export function explainScope(scope: PolicyScope): string {
  switch (scope.kind) {
    case 'config':
      return 'from app-config';
    case 'shared':
      return `from ${scope.file} of the shared location`;
    default:
      return `from ${scope.file} of ${scope.entityRef}`;
  }
}
