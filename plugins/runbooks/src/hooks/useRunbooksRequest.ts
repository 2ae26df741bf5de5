import { useApi } from '@backstage/frontend-plugin-api';
import { RunbooksApi } from '@nines/backstage-plugin-runbooks-common';
import {
  Loadable,
  Question,
  runbooksApiRef,
  useRequest,
} from '@nines/backstage-plugin-slo-react';

/**
 * Asks something of the runbooks backend.
 *
 * @param question - Stands for everything that `ask` depends on.
 */
export function useRunbooksRequest<T>(
  question: Question,
  ask: (runbooks: RunbooksApi, signal: AbortSignal) => Promise<T>,
): Loadable<T> {
  const runbooks = useApi(runbooksApiRef);
  return useRequest(question, signal => ask(runbooks, signal));
}
