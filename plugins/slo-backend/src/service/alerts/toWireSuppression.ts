import {
  Suppression,
  WireSuppression,
  assertNever,
} from '@nines/backstage-plugin-slo-common';
import { toIso } from '../toIso';

/** Why an alert tells nobody, for people. */
export function toWireSuppression(suppression: Suppression): WireSuppression {
  const { by } = suppression;
  switch (by) {
    case 'silence': {
      const { id, author, reason, until } = suppression;
      const message = `Silenced by ${author}: ${reason}`;
      return { by, id, message, until: toIso(until) };
    }
    case 'maintenance': {
      const { id, reason, until } = suppression;
      const message = `Under maintenance: ${reason}`;
      return { by, id, message, until: toIso(until) };
    }
    case 'page':
      return {
        by,
        id: suppression.occurrenceId,
        message: 'A page on the same objective is open, and tells of both',
      };
    case 'deadSource':
      return {
        by,
        id: suppression.instance,
        message: `The metrics instance ${suppression.instance} cannot be asked, and has an alert of its own`,
      };
    default:
      return assertNever(suppression);
  }
}
