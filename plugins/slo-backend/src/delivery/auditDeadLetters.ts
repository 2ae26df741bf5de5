import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DeadLetter, EndedAttempt } from '../database/outbox';
import { DeliveryObserver } from './DeliveryObserver';

/**
 * Leaves an audit event of each message that is given up, beside what another observer does. The dead letter itself is in the
 * database by then: an auditor that fails loses the event alone, and the log says so.
 */
export function auditDeadLetters(
  observer: DeliveryObserver,
  deps: { readonly auditor: AuditorService; readonly logger: LoggerService },
): DeliveryObserver {
  const { auditor, logger } = deps;
  const record = async ({ id, ...letter }: DeadLetter) => {
    try {
      const event = await auditor.createEvent({
        eventId: 'deadletter-create',
        severityLevel: 'high',
        meta: { actionType: 'create', id: String(id), ...letter },
      });
      await event.success();
    } catch (error) {
      const say = `No audit event was left of dead letter ${id}`;
      logger.error(say, toError(error));
    }
  };
  return {
    ...observer,
    async ended(attempt, end) {
      observer.ended(attempt, end);
      if (end === 'dead') await record(toDeadLetter(attempt));
    },
    async buried(letters) {
      observer.buried?.(letters);
      for (const letter of letters) await record(letter);
    },
  };
}

function toDeadLetter({ message, outcome }: EndedAttempt): DeadLetter {
  const { id, destination, notification } = message;
  const { event, groupId } = notification;
  const reason = outcome.outcome === 'delivered' ? '' : outcome.message;
  return { id, destination, event, groupId, reason };
}
