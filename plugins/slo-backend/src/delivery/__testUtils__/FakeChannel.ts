import { AlertNotification } from '@nines/backstage-plugin-slo-common';
import {
  ChangeRequest,
  DeliveryOutcome,
  NotificationChannel,
  SendRequest,
} from '@nines/backstage-plugin-slo-node';

const TAKEN: DeliveryOutcome = { outcome: 'delivered', status: 202 };

type Request = SendRequest | ChangeRequest;
type Answer = (request: Request) => Promise<DeliveryOutcome>;

/** Takes what is sent, as it is told to: what is scripted first, then everything. */
export class FakeChannel implements NotificationChannel {
  readonly type: string;
  readonly destinations;
  /** In the order of arrival, whatever was answered. */
  readonly requests: SendRequest[] = [];
  readonly changes: ChangeRequest[] = [];
  readonly #script: Answer[] = [];
  #always: Answer | undefined;

  constructor(
    type = 'pagerduty',
    options: {
      readonly names?: readonly string[];
      readonly perMinute?: number;
      readonly takesChanges?: boolean;
    } = {},
  ) {
    const { names = ['payments'], perMinute = 60_000 } = options;
    const { takesChanges = false } = options;
    this.type = type;
    this.destinations = names.map(name => {
      const description = `The fake ${name}`;
      return { name, description, perMinute, takesChanges };
    });
  }

  /** What the next requests meet, one each. */
  next(...outcomes: (DeliveryOutcome | Answer)[]): void {
    this.#script.push(...outcomes.map(toAnswer));
  }

  /** What requests meet once nothing is scripted; everything is taken without it. */
  always(outcome?: DeliveryOutcome | Answer): void {
    this.#always = outcome && toAnswer(outcome);
  }

  async send(request: SendRequest): Promise<DeliveryOutcome> {
    this.requests.push(request);
    return await this.#answer(request);
  }

  async sendChange(request: ChangeRequest): Promise<DeliveryOutcome> {
    this.changes.push(request);
    return await this.#answer(request);
  }

  async #answer(request: Request): Promise<DeliveryOutcome> {
    const answer = this.#script.shift() ?? this.#always ?? toAnswer(TAKEN);
    return await answer(request);
  }

  get received(): AlertNotification[] {
    return this.requests.map(({ notification }) => notification);
  }

  /** What was sent, as `event destination`. */
  get told(): string[] {
    return this.requests.map(
      ({ notification, destination }) => `${notification.event} ${destination}`,
    );
  }
}

function toAnswer(outcome: DeliveryOutcome | Answer): Answer {
  return typeof outcome === 'function' ? outcome : async () => outcome;
}

/** HTTP outcomes by their status. */
export const DOWN = {
  outcome: 'transient',
  reason: 'serverError',
  message: 'HTTP 500',
  status: 500,
} as const;
export const GONE: DeliveryOutcome = {
  outcome: 'badDestination',
  message: 'HTTP 401: invalid key',
  status: 401,
};
export const REFUSED: DeliveryOutcome = {
  outcome: 'badPayload',
  message: 'HTTP 400: invalid event',
  status: 400,
};
export const busy = (retryAfterMs: number): DeliveryOutcome => ({
  outcome: 'throttled',
  message: 'HTTP 429',
  status: 429,
  retryAfterMs,
});
