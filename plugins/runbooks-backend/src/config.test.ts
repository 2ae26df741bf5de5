import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readRunbooksConfig } from './config';

const read = (runbooks: JsonObject, techdocs: JsonObject = {}) =>
  readRunbooksConfig(new ConfigReader({ runbooks, techdocs }));

it('has a default for everything', () => {
  expect(readRunbooksConfig(new ConfigReader({}))).toMatchObject({
    schedule: { frequency: { minutes: 5 } },
    shared: [],
    allowedHosts: [],
    maxConcurrency: 4,
    isBuilding: true,
    buildTimeoutMs: 180_000,
    limits: { maxFiles: 5_000, timeoutMs: 60_000 },
  });
});

it('takes refs in any form that the catalog takes', () => {
  expect(read({ shared: ['Runbooks', 'API:ops/x'] }).shared).toEqual([
    'component:default/runbooks',
    'api:ops/x',
  ]);
});

it.each([
  [{}, {}, true],
  [{}, { builder: 'external' }, false],
  [{ build: true }, { builder: 'external' }, false],
  [{ build: false }, { builder: 'local' }, false],
])('with %j and %j builds: %s', (runbooks, techdocs, isBuilding) => {
  expect(read(runbooks, techdocs).isBuilding).toBe(isBuilding);
});

it.each([
  [{ shared: ['component:'] }, /runbooks.shared holds 'component:'/],
  [{ maxConcurrency: 0 }, /'runbooks.maxConcurrency' is 0/],
  [{ timeout: { seconds: 0 } }, /'runbooks.timeout' must be longer/],
])('refuses %j', (runbooks, message) => {
  expect(() => read(runbooks)).toThrow(message);
});
