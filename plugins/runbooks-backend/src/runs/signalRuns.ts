import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  RUNBOOKS_SIGNAL_CHANNEL,
  runbooksSignal,
} from '@nines/backstage-plugin-runbooks-common';

/** Wakes open pages when a run moved. They ask now and then anyway: a signal that is lost is no harm. */
export function signalRuns(deps: {
  readonly signals: SignalsService;
  readonly logger: LoggerService;
}): () => void {
  const { signals, logger } = deps;
  return () => {
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: RUNBOOKS_SIGNAL_CHANNEL,
        message: runbooksSignal.parse({ about: 'runs' }),
      })
      .catch(error =>
        logger.warn(`Pages could not be woken: ${stringifyError(error)}`),
      );
  };
}
