import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CloseRunRequest,
  RunEventRequest,
  RunResponse,
} from '@nines/backstage-plugin-runbooks-common';
import {
  failureMessage,
  runbooksApiRef,
  useAction,
} from '@nines/backstage-plugin-slo-react';
import { runbooksTranslationRef } from '../../translation';

/** What a person can do to a run; each says false where it was not done. */
export type RunMoves = {
  readonly isBusy: boolean;
  /** What came of the last one, for a status line. */
  readonly outcome: string;
  readonly move: (request: RunEventRequest, done: string) => Promise<boolean>;
  readonly close: (request: CloseRunRequest) => Promise<boolean>;
};

/** Moves a run. Where somebody else was first, that is said, and what they did is shown. */
export function useRunMoves(props: {
  run: RunResponse;
  onAnswer: (run: RunResponse) => void;
  reload: () => void;
}): RunMoves {
  const { run, onAnswer, reload } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runbooks = useApi(runbooksApiRef);
  const action = useAction(reload);
  return {
    isBusy: action.isBusy,
    outcome: action.outcome,
    move: (request, done) =>
      action.run(async () => {
        const after = run.version;
        try {
          onAnswer(await runbooks.addRunEvent(run.id, { ...request, after }));
        } catch (error) {
          if (!isConflict(error)) throw error;
          throw new Error(`${t('run.conflict')} ${failureMessage(error)}`);
        }
      }, done),
    close: request =>
      action.run(async () => {
        onAnswer(await runbooks.closeRun(run.id, request));
      }, t('run.closed')),
  };
}

function isConflict(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return 'statusCode' in error && error.statusCode === 409;
}
