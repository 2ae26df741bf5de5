import { mockServices } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import {
  ExternalAlertSource,
  ToldRule,
} from '@nines/backstage-plugin-slo-node';
import { collectExternalRules } from './collectExternalRules';

function source(
  name: string,
  rules?: () => Promise<readonly ToldRule[]>,
): ExternalAlertSource {
  return {
    ...{ origin: 'prometheus', name },
    list: async () => ({ alerts: [], total: 0 }),
    ...(rules && { rules }),
  };
}
const down = { name: 'Down', labels: {}, pinned: {}, annotations: {} };
const well = source('well', async () => [down]);
const away = source('away', async () => {
  throw new Error('refused');
});
const silent = source('silent');

function collect(
  sources: readonly ExternalAlertSource[],
  outcome: 'saved' | 'recovered' = 'saved',
) {
  const done: string[] = [];
  const logger = mockServices.logger.mock();
  const run = collectExternalRules(
    {
      sources,
      store: {
        async keepOnly(kept) {
          done.push(`kept ${kept.map(({ name }) => name)}`);
        },
        async replace({ name }, rules) {
          done.push(`${name} told ${rules.map(rule => rule.name)}`);
          return outcome;
        },
        async fail({ name }, message) {
          done.push(`${name} failed: ${message}`);
          return 'began';
        },
      },
      clock: { now: async () => 1_000 as Instant },
      logger,
    },
    new AbortController().signal,
  );
  return { run, done, logger };
}

it('asks who knows rules, forgets all others, and lets none that fails stop another', async () => {
  const { run, done, logger } = collect([away, well, silent]);
  await run;
  expect(done[0]).toBe('kept away,well');
  expect(done.slice(1).sort()).toEqual([
    'away failed: refused',
    'well told Down',
  ]);
  expect(logger.warn).toHaveBeenCalledWith(
    "Rules of prometheus 'away' are not told: refused",
  );
});

it('forgets all rules where nobody is asked any more', async () => {
  const { run, done } = collect([]);
  await run;
  expect(done).toEqual(['kept ']);
});

it('says that a source tells its rules again', async () => {
  const { run, logger } = collect([well], 'recovered');
  await run;
  expect(logger.info).toHaveBeenCalledWith(
    "Rules of prometheus 'well' are told again",
  );
});
