import { SliOutcome, SliRequest } from '@nines/backstage-plugin-slo-node';
import { InstanceFailedError } from '../client/PrometheusError';
import { Answer } from './Asked';

/** What the engine is told: a failed instance is named, a refused query is the definition's fault. */
export function toOutcome(
  { objectiveKey, from, to, grouping }: SliRequest,
  answer: Answer,
  instance: string,
): SliOutcome {
  if (!answer.ok) {
    const { message } = answer.error;
    return answer.error instanceof InstanceFailedError
      ? { status: 'failed', objectiveKey, instance, message }
      : { status: 'rejected', objectiveKey, message };
  }
  const isSilent = answer.value.length === 0 && grouping.length === 0;
  const groups = isSilent ? [{ increments: [] }] : answer.value;
  return {
    status: 'measured',
    objectiveKey,
    samples: groups.map(one => ({ objectiveKey, from, to, ...one })),
  };
}
