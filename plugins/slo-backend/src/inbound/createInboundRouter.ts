import { AuditorService } from '@backstage/backend-plugin-api';
import { ClockService, errorBody } from '@nines/backstage-plugin-nines-node';
import { AlertInbox, InboundRoute } from '@nines/backstage-plugin-slo-node';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SlowBodyError, readRawBody } from './readRawBody';
import { InboundOutcome, outcomeOf } from './outcomeOf';

/** Longest wait for a body; providers give up on us sooner. */
const BODY_TIMEOUT_MS = 10_000;

export type InboundRouterOptions = {
  readonly routes: readonly InboundRoute[];
  readonly inbox: AlertInbox;
  readonly clock: ClockService;
  readonly auditor: AuditorService;
  readonly observer: {
    received(source: string, outcome: InboundOutcome): void;
    /** Runs the handling of one message, in a span of its own. */
    receiving?(source: string, run: () => Promise<void>): Promise<void>;
  };
  readonly bodyTimeoutMs?: number;
};

/**
 * `POST /webhooks/<name>`, one exact path for each route, open to whoever sends what its module can verify. Mount it before any
 * router that reads bodies: signatures are checked on raw bytes.
 */
export function createInboundRouter(options: InboundRouterOptions): Router {
  const { routes, inbox, clock, auditor, observer } = options;
  const { bodyTimeoutMs = BODY_TIMEOUT_MS } = options;
  const router = PromiseRouter({ strict: true, caseSensitive: true });

  for (const route of routes) {
    const { name, limit } = route;
    const receive = async (req: Request, res: Response) => {
      let body: Buffer;
      try {
        body = await readRawBody(req, res, { limit, timeoutMs: bodyTimeoutMs });
      } catch (error) {
        observer.received(name, 'invalid');
        if (!(error instanceof SlowBodyError)) throw error;
        res.setHeader('Connection', 'close');
        res.status(408).json(
          errorBody(req, {
            status: 408,
            name: 'RequestTimeout',
            message: error.message,
          }),
        );
        return;
      }
      const now = await clock.now();
      const answer = await route.handle(
        { body, headers: headersOf(req), now },
        inbox,
      );
      const outcome = outcomeOf(answer);
      observer.received(name, outcome);
      if (outcome === 'badSignature') await recordRefusal(auditor, name);
      res.status(answer.status);
      if (answer.body === undefined) res.end();
      else res.json(answer.body);
    };
    router.post(inboundPath(name), async (req, res) => {
      const run = () => receive(req, res);
      await (observer.receiving?.(name, run) ?? run());
    });
  }
  return router;
}

/** Where a route is mounted, below the plugin's own path. */
export function inboundPath(name: string): string {
  return `/webhooks/${name}`;
}

function headersOf(req: Request): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}

/** Without the request: the auditor would ask it for Backstage credentials, and it has none. */
async function recordRefusal(
  auditor: AuditorService,
  source: string,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'webhook-receive',
    severityLevel: 'medium',
    meta: { source },
  });
  await event.fail({ error: new Error('The signature does not match') });
}
