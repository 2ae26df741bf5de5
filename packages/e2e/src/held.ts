import { Route } from 'playwright-core';

/** Holds requests back until they are released: what a page shows while it waits can be looked at. */
export function held() {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  return {
    release,
    hold: async (route: Route) => {
      await released;
      await route.continue();
    },
  };
}
