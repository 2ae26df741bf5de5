import { LoggerService } from '@backstage/backend-plugin-api';
import { ClockService } from '@nines/backstage-plugin-nines-node';
import {
  AuditViolation,
  auditAlerts,
} from '@nines/backstage-plugin-slo-common';
import { AuditStore } from '../database/outbox';

export type AuditorOptions = {
  readonly store: AuditStore;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  /** Tells whoever watches Nines that all is well: `slo.alerting.heartbeatUrl`, a secret. */
  readonly heartbeatUrl: string | undefined;
  /** False where nothing is configured to be told: then nothing of delivery is promised. */
  readonly hasDestinations: boolean;
  /** Sees what was found: metrics. */
  readonly observe?: (violations: readonly AuditViolation[]) => void;
  /** Called when the operator may have been told something. */
  readonly wake?: () => void;
  readonly fetch?: typeof fetch;
};

/** Evaluation runs each minute; five that are missed are no accident. */
const STOPPED_AFTER_MS = 5 * 60_000;
const HEARTBEAT_TIMEOUT_MS = 10_000;

/**
 * The second path, which proves the first: once a minute it reads which alerts fire and what was delivered, and knows nothing of
 * how they are evaluated, escalated and sent. What it finds is told through the fallback. The heartbeat goes out only when it
 * found nothing, so that whoever waits for it learns of an auditor that is dead, too.
 */
export class Auditor {
  readonly #options: AuditorOptions;
  /** A backend that was away evaluated nothing, and is not to blame for it. */
  #startedAt: number | undefined;

  constructor(options: AuditorOptions) {
    this.#options = options;
  }

  /** Nothing happens when another replica ran within the minute. */
  async run(): Promise<void> {
    const { store, clock, logger, hasDestinations, observe, wake } =
      this.#options;
    const now = await clock.now();
    this.#startedAt ??= now;
    if (!(await store.claim(now))) return;
    const { groups, lastTickAt } = await store.read();
    const violations = hasDestinations ? auditAlerts(groups, now) : [];
    const isEvaluationStopped =
      now - Math.max(lastTickAt, this.#startedAt) > STOPPED_AFTER_MS;
    await store.save({ violations, isEvaluationStopped, lastTickAt, now });
    observe?.(violations);
    wake?.();
    if (violations.length > 0) {
      logger.error(
        `${violations.length} alerts fire of which nobody was told in time`,
        { violations: violations.slice(0, 10) },
      );
    } else if (!isEvaluationStopped) {
      await this.#beat();
    }
  }

  async #beat(): Promise<void> {
    const { heartbeatUrl, store, clock, logger } = this.#options;
    if (!heartbeatUrl) return;
    const ask = this.#options.fetch ?? fetch;
    try {
      const answer = await ask(heartbeatUrl, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(HEARTBEAT_TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      await store.noteHeartbeat(await clock.now());
    } catch (error) {
      // The address is a secret, and errors of HTTP clients name it
      const what = error instanceof Error ? error.message : 'no answer';
      const why = what.startsWith('HTTP ') ? what : 'it could not be reached';
      logger.warn(`The heartbeat of slo.alerting.heartbeatUrl failed: ${why}`);
    }
  }
}
