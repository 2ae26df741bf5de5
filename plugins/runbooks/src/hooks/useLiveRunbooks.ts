import {
  RUNBOOKS_SIGNAL_CHANNEL,
  RunbooksApi,
} from '@nines/backstage-plugin-runbooks-common';
import { Live, Question, useLive } from '@nines/backstage-plugin-slo-react';
import { useRunbooksRequest } from './useRunbooksRequest';

/** Asks something of the runbooks backend, and again when it signals that something moved. */
export function useLiveRunbooks<T>(
  question: Question,
  ask: (runbooks: RunbooksApi, signal: AbortSignal) => Promise<T>,
): Live<T> {
  const loaded = useRunbooksRequest(question, ask);
  // The answer to another question is none to this one, were it about the same
  const subject = JSON.stringify(question);
  return useLive(RUNBOOKS_SIGNAL_CHANNEL, subject, loaded);
}
