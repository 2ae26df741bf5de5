import {
  ListDeliveriesQuery,
  sloDeliveryManagePermission,
  sloDeliveryReadPermission,
} from '@nines/backstage-plugin-slo-common';
import {
  assertVisible,
  authorOf,
  Caller,
  Guard,
} from '@nines/backstage-plugin-nines-node';
import { DeliveryService } from './DeliveryService';

/** {@link DeliveryService} for a caller, cut to what they may read of the catalog. */
export class AuthorizedDeliveryService {
  readonly #deliveries: DeliveryService;
  readonly #guard: Guard;

  constructor({
    deliveries,
    ...guard
  }: Guard & { readonly deliveries: DeliveryService }) {
    this.#deliveries = deliveries;
    this.#guard = guard;
  }

  async list(query: ListDeliveriesQuery, caller: Caller) {
    const mayManage = await this.#mayRead(caller);
    const readable = await this.#guard.access.readable(caller);
    return this.#deliveries.list(query, { readable, mayManage });
  }

  async destinations(caller: Caller) {
    return this.#deliveries.destinations(await this.#mayRead(caller));
  }

  async redrive(id: string, caller: Caller) {
    await this.#guard.gate.assert(sloDeliveryManagePermission, caller);
    const entityRef = await this.#deliveries.entityOf(id);
    if (entityRef !== undefined) {
      const what = `delivery '${id}'`;
      await assertVisible(this.#guard.access, { entityRef, caller, what });
    }
    return this.#deliveries.redrive(id);
  }

  async test(ref: string, caller: Caller) {
    await this.#guard.gate.assert(sloDeliveryManagePermission, caller);
    return this.#deliveries.test(ref, authorOf(caller.credentials));
  }

  async #mayRead(caller: Caller): Promise<boolean> {
    const [mayManage] = await this.#guard.gate.decide(caller, {
      needs: sloDeliveryReadPermission,
      asks: [sloDeliveryManagePermission],
    });
    return mayManage;
  }
}
