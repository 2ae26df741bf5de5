import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { PushItem, SloClient } from '@nines/backstage-plugin-slo-common';
import { Service } from '../world/Service';
import { World } from '../world/World';
import { toPushItems } from './toPushItems';

const BATCH = 1_000;
const HISTORY_INTERVAL_MINUTES = 30;

/** Pushes the counts of one example service, as a service without a metrics system does. */
export class Pusher {
  readonly #client: SloClient;
  readonly #token: string;
  readonly #service: Service;
  readonly #objective: string;
  readonly #bornAt: number;
  readonly #historyStamp: string;
  #pushedUntil: number;

  constructor(options: {
    url: string;
    token: string;
    service: Service;
    objective: string;
    bornAt: number;
    /** This file is there once the history was pushed whole: a start that ended before that leaves it to the next. */
    historyStamp: string;
    now: number;
  }) {
    const { url, token, service, objective, bornAt } = options;
    const base = `${url}/api/slo`;
    this.#client = new SloClient({
      fetchApi: {
        fetch: (input, init) =>
          fetch(String(input).replace('plugin://slo', base), init),
      },
    });
    this.#token = token;
    this.#service = service;
    this.#objective = objective;
    this.#bornAt = bornAt;
    this.#historyStamp = options.historyStamp;
    this.#pushedUntil = existsSync(options.historyStamp)
      ? Math.floor(options.now / 60_000)
      : World.firstMinute(bornAt);
  }

  /** Pushes all that was counted and not pushed yet. A push that fails is repeated by the next call. */
  async push(now: number): Promise<void> {
    const to = Math.floor(now / 60_000);
    const from = this.#pushedUntil;
    if (to <= from) return;
    const isHistory = to - from > HISTORY_INTERVAL_MINUTES;
    const items = toPushItems({
      service: this.#service,
      objective: this.#objective,
      from,
      to,
      length: isHistory ? HISTORY_INTERVAL_MINUTES : 1,
      bornAt: this.#bornAt,
    });
    for (let index = 0; index < items.length; index += BATCH) {
      await this.#send(items.slice(index, index + BATCH));
    }
    this.#pushedUntil = to;
    if (isHistory) await writeFile(this.#historyStamp, '');
  }

  async #send(items: PushItem[]) {
    const key = `example-${this.#service.name}-${JSON.stringify(items[0])}`;
    const { rejected, items: answers } = await this.#client.push(
      { items },
      {
        idempotencyKey: Buffer.from(key).toString('base64url').slice(0, 200),
        token: this.#token,
      },
    );
    if (rejected > 0) {
      const reason = answers.find(answer => answer.status === 'rejected');
      throw new Error(`${rejected} items were refused: ${reason?.message}`);
    }
  }
}
