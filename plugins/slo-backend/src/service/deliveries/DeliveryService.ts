import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  ClockService,
  ReadableEntities,
} from '@nines/backstage-plugin-nines-node';
import {
  Instant,
  ListDeliveriesQuery,
  ListDeliveriesResponse,
  ListDestinationsResponse,
  QueuedResponse,
  toNotice,
} from '@nines/backstage-plugin-slo-common';
import { ChannelDestination } from '@nines/backstage-plugin-slo-node';
import { DeliveryDesk } from '../../database/deliveryReads/DeliveryDesk';
import { toWireDelivery } from './toWireDelivery';
import { toWireDestination, worstFirst } from './toWireDestination';

/** A receiver that some channel of this backend reaches. */
export type ConfiguredDestination = {
  readonly ref: string;
  readonly destination: ChannelDestination;
};

export type DeliveryServiceDeps = {
  readonly desk: DeliveryDesk;
  readonly destinations: () => readonly ConfiguredDestination[];
  readonly clock: ClockService;
  /** `slo.alerting.fallback`. */
  readonly fallback: string | undefined;
  /** `app.baseUrl`, without a slash at its end. */
  readonly portalUrl: string;
  /** To be called after a message was queued. */
  readonly wake: () => void;
};

/** The use cases of operators. Whether the caller may is for `AuthorizedDeliveryService` to say. */
export class DeliveryService {
  readonly #deps: DeliveryServiceDeps;

  constructor(deps: DeliveryServiceDeps) {
    this.#deps = deps;
  }

  async list(
    query: ListDeliveriesQuery,
    options: {
      readonly readable: ReadableEntities;
      readonly mayManage: boolean;
    },
  ): Promise<ListDeliveriesResponse> {
    const { readable, mayManage } = options;
    const page = await this.#deps.desk.list(query, readable);
    const items = page.items.map(each => toWireDelivery(each, mayManage));
    return { ...page, items };
  }

  /** Those that are configured, and those that are not any more and still have messages. */
  async destinations(mayManage: boolean): Promise<ListDestinationsResponse> {
    const { desk, clock, fallback } = this.#deps;
    const [states, now] = await Promise.all([desk.destinations(), clock.now()]);
    const configured = new Map(
      this.#deps.destinations().map(each => [each.ref, each.destination]),
    );
    const left = [...states.values()]
      .filter(({ pending, dead }) => pending + dead > 0)
      .map(({ ref }) => ref);
    const refs = [...new Set([...configured.keys(), ...left])];
    const items = refs.map(ref =>
      toWireDestination(ref, {
        destination: configured.get(ref),
        state: states.get(ref),
        isFallback: ref === fallback,
        mayManage,
        now: now as Instant,
      }),
    );
    return { items: worstFirst(items) };
  }

  /** The entity that a message is about; undefined for none. @throws NotFoundError */
  async entityOf(id: string): Promise<string | undefined> {
    const delivery = await this.#deps.desk.get(numberOf(id));
    if (!delivery) throw new NotFoundError(`No delivery '${id}'`);
    return delivery.alert?.entityRef;
  }

  /** @throws ConflictError for one that is not dead */
  async redrive(id: string): Promise<QueuedResponse> {
    const { desk, clock, wake } = this.#deps;
    const now = (await clock.now()) as Instant;
    const outcome = await desk.redrive(numberOf(id), now);
    if (outcome === 'notDead') {
      throw new ConflictError(
        `Delivery '${id}' is not dead: only what was given up can be sent again`,
      );
    }
    wake();
    return { deliveryId: id };
  }

  /** @throws NotFoundError for a destination that is not configured */
  async test(ref: string, author: string): Promise<QueuedResponse> {
    const { desk, clock, portalUrl, wake } = this.#deps;
    const isKnown = this.#deps.destinations().some(each => each.ref === ref);
    if (!isKnown) throw new NotFoundError(`No destination '${ref}'`);
    const now = (await clock.now()) as Instant;
    const notification = toNotice({
      event: 'test',
      groupId: `test-${now}-${ref}`.slice(0, 128),
      name: `test:${ref}`,
      sentence: `${author} tries this destination: nothing is wrong, and nothing is to be done`,
      raisedAt: now,
      portalUrl,
      now,
    });
    const id = await desk.enqueue(ref, notification, now);
    wake();
    return { deliveryId: String(id) };
  }
}

function numberOf(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw new NotFoundError(`No delivery '${id}'`);
}
