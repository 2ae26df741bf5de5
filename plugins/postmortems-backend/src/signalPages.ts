import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  POSTMORTEMS_SIGNAL_CHANNEL,
  PostmortemsSignal,
} from '@nines/backstage-plugin-postmortems-common';

/** Wakes open pages when something moved. They ask now and then anyway: a signal that is lost is no harm. */
export function signalPages(
  about: PostmortemsSignal['about'],
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
        channel: POSTMORTEMS_SIGNAL_CHANNEL,
        message: { about } satisfies PostmortemsSignal,
      })
      .catch(error =>
        logger.warn(`Pages could not be woken: ${stringifyError(error)}`),
      );
  };
}
