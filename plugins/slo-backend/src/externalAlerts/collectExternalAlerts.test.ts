import { mockServices } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  ExternalAlertSource,
  ToldAlerts,
} from '@nines/backstage-plugin-slo-node';
import { ExternalAlertStore } from '../database/externalAlerts/ExternalAlertStore';
import { RecordingMeter } from '../observability/__testUtils__/RecordingMeter';
import { observeExternalAlerts } from '../observability/observeExternalAlerts';
import { ExternalAlertRegistry } from './ExternalAlertRegistry';
import { collectExternalAlerts } from './collectExternalAlerts';

const none: ToldAlerts = { alerts: [], total: 0 };
const now = 1_000 as Instant;

function source(
  name: string,
  list: ExternalAlertSource['list'],
): ExternalAlertSource {
  return { origin: 'prometheus', name, list };
}
const well = source('well', async () => none);
const away = source('away', async () => {
  throw new Error('refused');
});

function collect(
  sources: readonly ExternalAlertSource[],
  outcomes: Partial<Pick<ExternalAlertStore, 'replace' | 'fail'>> = {},
  signal = new AbortController().signal,
) {
  const done: string[] = [];
  const logger = mockServices.logger.mock();
  const store: Pick<ExternalAlertStore, 'replace' | 'fail'> = {
    async replace({ name }) {
      done.push(`${name} told`);
      return 'saved';
    },
    async fail({ name }, message) {
      done.push(`${name} failed: ${message}`);
      return 'began';
    },
    ...outcomes,
  };
  const clock = { now: async () => now };
  const meter = new RecordingMeter();
  const observer = observeExternalAlerts(meter);
  const deps = { sources, store, clock, logger, observer };
  const run = collectExternalAlerts(deps, signal);
  return { run, done, logger, meter };
}

it('lets one that fails stop no other', async () => {
  const { run, done, meter } = collect([away, well]);
  await run;
  expect(done.sort()).toEqual(['away failed: refused', 'well told']);
  const poll = (outcome: string) => [
    'slo.external_alerts.polls',
    1,
    { origin: 'prometheus', outcome },
  ];
  expect(meter.recorded).toHaveLength(2);
  expect(meter.recorded).toEqual(
    expect.arrayContaining([poll('failed'), poll('answered')]),
  );
});

it('saves what the others told before it says that the store failed', async () => {
  const { run, done } = collect([away, well], {
    fail: async () => {
      throw new Error('The database is away');
    },
  });
  await expect(run).rejects.toThrow('The database is away');
  expect(done).toEqual(['well told']);
});

it.each([
  ['a failure begins', away, { fail: async () => 'began' as const }, 1, 0],
  ['it goes on', away, { fail: async () => 'goesOn' as const }, 0, 0],
  ['it ends', well, { replace: async () => 'recovered' as const }, 0, 1],
  ['all is well', well, {}, 0, 0],
])('logs when %s', async (_, one, outcomes, warnings, infos) => {
  const { run, logger } = collect([one], outcomes);
  await run;
  expect(logger.warn).toHaveBeenCalledTimes(warnings);
  expect(logger.info).toHaveBeenCalledTimes(infos);
});

it('records nothing of a source when it is called off', async () => {
  const controller = new AbortController();
  const slow = source('slow', async () => {
    controller.abort();
    throw new Error('aborted');
  });
  const { run, done } = collect([slow], {}, controller.signal);
  await expect(run).rejects.toThrow('aborted');
  expect(done).toEqual([]);
});

it.each([
  ['twice', [well, well], /'prometheus:well' already/],
  ['without a name', [source('', well.list)], /1 to 64 characters/],
])('takes no source %s', (_, sources, message) => {
  const registry = new ExternalAlertRegistry();
  expect(() => sources.forEach(each => registry.addSource(each))).toThrow(
    message,
  );
});
