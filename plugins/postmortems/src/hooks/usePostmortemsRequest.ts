import { useApi } from '@backstage/frontend-plugin-api';
import { PostmortemsApi } from '@nines/backstage-plugin-postmortems-common';
import {
  Loadable,
  Question,
  postmortemsApiRef,
  useRequest,
} from '@nines/backstage-plugin-slo-react';

/**
 * Asks something of the postmortems backend.
 *
 * @param question - Stands for everything that `ask` depends on.
 */
export function usePostmortemsRequest<T>(
  question: Question,
  ask: (postmortems: PostmortemsApi, signal: AbortSignal) => Promise<T>,
): Loadable<T> {
  const postmortems = useApi(postmortemsApiRef);
  return useRequest(question, signal => ask(postmortems, signal));
}
