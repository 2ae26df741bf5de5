import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';

export type RateVerdict =
  | { readonly status: 'allowed' }
  | { readonly status: 'limited'; readonly retryAfterSeconds: number };

/** Counts requests per caller and minute, in this process. */
export class RateLimiter {
  readonly #perMinute: number;
  #minute = -1;
  #counts = new Map<string, number>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  take(subject: string, now: Instant): RateVerdict {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(subject) ?? 0) + 1;
    this.#counts.set(subject, count);
    if (count <= this.#perMinute) return { status: 'allowed' };
    const rest = (minute + 1) * MINUTE_MS - now;
    return { status: 'limited', retryAfterSeconds: Math.ceil(rest / 1000) };
  }
}
