import { IncomingMessage, ServerResponse } from 'node:http';

/** Requests answered since a process started. */
export type RequestCounts = {
  readonly total: number;
  /** Answered with a status of 500 or above. */
  readonly failed: number;
  /** Took longer than the threshold. */
  readonly slow: number;
};

export type RequestCounterOptions = {
  /** Milliseconds. */
  readonly slowAfterMs: number;
  /** Milliseconds of a clock that never runs backwards. */
  readonly steadyNow: () => number;
};

/** Nobody waits for these: probes, and the pushing of these very counts. */
const UNCOUNTED = ['/.backstage/', '/api/slo/push'];

/** Counts the requests of this process. A request whose client went away is nobody's experience, and not counted. */
export class RequestCounter {
  readonly #options: RequestCounterOptions;
  #counts: RequestCounts = { total: 0, failed: 0, slow: 0 };

  constructor(options: RequestCounterOptions) {
    this.#options = options;
  }

  /** Middleware; must come before all that answers. */
  readonly count = (
    req: IncomingMessage,
    res: ServerResponse,
    next: () => void,
  ): void => {
    const path = req.url ?? '';
    if (!UNCOUNTED.some(prefix => path.startsWith(prefix))) {
      const { steadyNow } = this.#options;
      const start = steadyNow();
      res.once('finish', () => this.#add(res.statusCode, steadyNow() - start));
    }
    next();
  };

  get counts(): RequestCounts {
    return this.#counts;
  }

  #add(status: number, tookMs: number): void {
    const { total, failed, slow } = this.#counts;
    this.#counts = {
      total: total + 1,
      failed: failed + (status >= 500 ? 1 : 0),
      slow: slow + (tookMs > this.#options.slowAfterMs ? 1 : 0),
    };
  }
}
