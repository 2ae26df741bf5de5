import {
  POSTMORTEMS_SIGNAL_CHANNEL,
  PostmortemsApi,
} from '@nines/backstage-plugin-postmortems-common';
import { Live, Question, useLive } from '@nines/backstage-plugin-slo-react';
import { usePostmortemsRequest } from './usePostmortemsRequest';

/** Asks something of the postmortems backend, and again when it signals that something moved. */
export function useLivePostmortems<T>(
  question: Question,
  ask: (postmortems: PostmortemsApi, signal: AbortSignal) => Promise<T>,
): Live<T> {
  const loaded = usePostmortemsRequest(question, ask);
  // The answer to another question is none to this one, were it about the same
  const subject = JSON.stringify(question);
  return useLive(POSTMORTEMS_SIGNAL_CHANNEL, subject, loaded);
}
