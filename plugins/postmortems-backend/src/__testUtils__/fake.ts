import {
  ServiceRef,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/** A service of one instance. */
export function fake<T extends object>(
  service: ServiceRef<T, 'plugin'>,
  implementation: T,
) {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation,
  });
}
