import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  SLO_SIGNAL_CHANNEL,
  SloSignal,
} from '@nines/backstage-plugin-slo-common';
import { AlertPlan } from './AlertPlan';

/** Tells open pages that alerts moved, once that is saved. Pages ask now and then anyway: a signal that is lost is no harm. */
export function signalAlerts(deps: {
  readonly signals: SignalsService;
  readonly logger: LoggerService;
}): (plan: AlertPlan) => void {
  const { signals, logger } = deps;
  return ({ occurrences }) => {
    if (occurrences.length === 0) return;
    const message: SloSignal = { about: 'alerts' };
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: SLO_SIGNAL_CHANNEL,
        message,
      })
      .catch(error =>
        logger.warn(`Pages could not be woken: ${stringifyError(error)}`),
      );
  };
}
