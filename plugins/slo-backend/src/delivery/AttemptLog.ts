import { LoggerService } from '@backstage/backend-plugin-api';
import { AttemptEnd, EndedAttempt } from '../database/outbox';
import { parseTraceParent } from '../database/outbox/traceParent';

/**
 * A line of the log for each attempt. A destination that goes on failing as it did is told at `debug`: what changes is what
 * people look for.
 */
export class AttemptLog {
  readonly #logger: LoggerService;
  /** How each failing destination fails. */
  readonly #failing = new Map<string, string>();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  tell(attempt: EndedAttempt, end: AttemptEnd): void {
    const { message, outcome } = attempt;
    const { id, destination, notification } = message;
    const fields = fieldsOf(attempt, end);
    if (end === 'leaseLost') {
      const say = `lease_lost: another replica has message ${id}`;
      this.#logger.warn(say, fields);
    } else if (outcome.outcome === 'delivered') {
      const again = this.#failing.delete(destination) ? ' again' : '';
      const say = `Delivered ${notification.event} to ${destination}${again}`;
      this.#logger.info(say, fields);
    } else {
      const say = `${destination} did not take message ${id}: ${outcome.message}`;
      const how = `${outcome.outcome} ${outcome.status ?? ''}`;
      const isNew = this.#failing.get(destination) !== how;
      this.#failing.set(destination, how);
      if (end === 'dead') this.#logger.error(say, fields);
      else if (isNew) this.#logger.warn(say, fields);
      else this.#logger.debug(say, fields);
    }
  }
}

function fieldsOf(attempt: EndedAttempt, end: AttemptEnd) {
  const { message, outcome, durationMs } = attempt;
  const { id, attempt: number, destination, notification } = message;
  const traceId = parseTraceParent(message.traceParent)?.traceId;
  return {
    outboxId: id,
    groupId: notification.groupId,
    event: notification.event,
    destination,
    channelType: destination.split(':', 1)[0],
    attempt: number,
    durationMs,
    outcome: outcome.outcome,
    end,
    ...(traceId !== undefined && { traceId }),
  };
}
