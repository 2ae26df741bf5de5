import { Instant, MINUTE_MS, Ratio } from '@nines/backstage-plugin-slo-common';
import { Knex } from 'knex';
import request from 'supertest';
import { SloApiHarness } from './SloApiHarness';
import { aDefinition, anObjective } from './definitions';

const NOW = (29_666_880 * MINUTE_MS) as Instant;
export const CHECKOUT = 'component:default/checkout';
export const SEARCH = 'component:default/search';
const ORDERS = 'api:default/orders';
export const SHOP = 'system:default/shop';
export const DAY = 1_440;

/** So many minutes before the fleet's present, as on the wire. */
export const ago = (minutes: number) =>
  new Date(NOW - minutes * MINUTE_MS).toISOString();

type Backend = Awaited<ReturnType<SloApiHarness['start']>>;

const composite = aDefinition({
  name: 'journey',
  composite: true,
  objectives: [
    anObjective({ id: 'browse', displayName: 'Browse', target: 0.9 as Ratio }),
    anObjective({
      id: 'pay',
      displayName: 'Pay',
      target: 0.95 as Ratio,
      weight: 2,
    }),
  ],
});

async function fill(api: SloApiHarness): Promise<void> {
  const owner = 'group:default/web';
  await api.addEntity({ entityRef: SHOP, owner });
  await api.addEntity({
    entityRef: CHECKOUT,
    owner,
    system: SHOP,
    slos: [aDefinition(), composite],
  });
  await api.addEntity({
    entityRef: SEARCH,
    owner,
    system: SHOP,
    slos: [aDefinition({ name: 'latency', displayName: 'Latency' })],
  });
  await api.addEntity({ entityRef: ORDERS, owner: 'group:default/core' });
  const minutes = 2 * DAY;
  await api.measure({
    sloRef: `${CHECKOUT}/availability`,
    minutes,
    badAt: minute => (minute < 60 ? 80 : 0),
  });
  await api.measure({
    sloRef: `${CHECKOUT}/journey`,
    minutes: DAY,
    badAt: minute => (minute % 100 === 0 ? 20 : 0),
  });
  await api.measure({
    sloRef: `${SEARCH}/latency`,
    minutes,
    badAt: minute => (minute % 10 === 0 ? 1 : 0),
  });
  await api.tick();
}

/** A shop of a few entities with two days of history, behind the real API; requests go to whoever `use` started last. */
export class MeasuredFleet {
  static async start(knex: Knex): Promise<MeasuredFleet> {
    const api = await SloApiHarness.create(knex, { now: NOW });
    await fill(api);
    return new MeasuredFleet(api, await api.start());
  }

  readonly api: SloApiHarness;
  readonly #everything: Backend;
  readonly #restricted: Backend[] = [];
  #asked: Backend;

  private constructor(api: SloApiHarness, everything: Backend) {
    this.api = api;
    this.#everything = everything;
    this.#asked = everything;
  }

  get(path: string): request.Test {
    return request(this.#asked.server).get(`/api/slo${path}`);
  }

  post(path: string, body: object): request.Test {
    return request(this.#asked.server).post(`/api/slo${path}`).send(body);
  }

  remove(path: string): request.Test {
    return request(this.#asked.server).delete(`/api/slo${path}`);
  }

  allowEverything(): void {
    this.api.policy = {};
    this.#asked = this.#everything;
  }

  /** From here on requests meet this policy. */
  async use(policy: SloApiHarness['policy']): Promise<void> {
    this.api.policy = policy;
    this.#asked = await this.api.start();
    this.#restricted.push(this.#asked);
  }

  async stop(): Promise<void> {
    const all = [this.#everything, ...this.#restricted];
    for (const backend of all) await backend.stop();
  }
}
