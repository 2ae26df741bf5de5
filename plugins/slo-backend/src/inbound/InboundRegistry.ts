import {
  InboundRoute,
  SloInboundExtensionPoint,
} from '@nines/backstage-plugin-slo-node';

/** Nothing is mounted beneath a route: opening one opens its whole path. */
const NAME = /^[a-z]{1,32}$/;

/** Largest body that a route may ask for. */
const MOST_BYTES = 1024 * 1024;

/** The routes that modules added for what providers send back. */
export class InboundRegistry implements SloInboundExtensionPoint {
  readonly #routes = new Map<string, InboundRoute>();

  addRoute(route: InboundRoute): void {
    const { name, limit } = route;
    if (!NAME.test(name)) {
      throw new Error(
        `An inbound route's name is '${name}'; it is up to 32 lower-case letters`,
      );
    }
    if (!(limit > 0 && limit <= MOST_BYTES)) {
      throw new Error(
        `The inbound route '${name}' takes ${limit} bytes; it may take up to ${MOST_BYTES}`,
      );
    }
    if (this.#routes.has(name)) {
      throw new Error(`An inbound route '${name}' was already added`);
    }
    this.#routes.set(name, route);
  }

  list(): InboundRoute[] {
    return [...this.#routes.values()];
  }
}
