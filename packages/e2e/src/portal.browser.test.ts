import { Portal } from './Portal';
import { everyPage } from './journeys/everyPage';
import { entityPage } from './journeys/entityPage';
import { externalAlerts } from './journeys/externalAlerts';
import { failures } from './journeys/failures';
import { fleetPage } from './journeys/fleetPage';
import { runbooks } from './journeys/runbooks';
import { sloPage } from './journeys/sloPage';

jest.setTimeout(60_000);

// Other suites run beside this one
const START_MS = 900_000;

describe('the demo portal, in a browser', () => {
  const portal = new Portal();
  beforeAll(() => portal.start(), START_MS);
  afterAll(() => portal.stop());

  describe('every page', () => {
    everyPage(portal);
  });
  describe('the fleet page', () => {
    fleetPage(portal);
  });
  describe('the page of an SLO', () => {
    sloPage(portal);
  });
  describe("an entity's page", () => {
    entityPage(portal);
  });
  describe('alerts of others', () => {
    externalAlerts(portal);
  });
  describe('runbooks', () => {
    runbooks(portal);
  });
  describe('a failure', () => {
    failures(portal);
  });
});
