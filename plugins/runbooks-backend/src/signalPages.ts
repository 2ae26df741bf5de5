import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  RUNBOOKS_SIGNAL_CHANNEL,
  RunbooksSignal,
} from '@nines/backstage-plugin-runbooks-common';

/** Wakes open pages when something moved. They ask now and then anyway: a signal that is lost is no harm. */
export function signalPages(
  about: RunbooksSignal['about'],
  deps: {
    readonly signals: SignalsService;
    readonly logger: LoggerService;
  },
): () => void {
  const { signals, logger } = deps;
  return () => {
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: RUNBOOKS_SIGNAL_CHANNEL,
        message: { about } satisfies RunbooksSignal,
      })
      .catch(error =>
        logger.warn(`Pages could not be woken: ${stringifyError(error)}`),
      );
  };
}
