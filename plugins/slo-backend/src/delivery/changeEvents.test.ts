import { TestDatabases } from '@backstage/backend-test-utils';
import {
  EscalationPolicy,
  Millis,
  MINUTE_MS,
  Ratio,
} from '@nines/backstage-plugin-slo-common';
import { aDefinition } from '../__testUtils__/definitions';
import { DatabaseDefinitionChangeStore } from '../database/definitionChanges/DatabaseDefinitionChangeStore';
import {
  checkout,
  openDefinitions,
} from '../database/definitions/__testUtils__/openDefinitions';
import { ChannelRegistry } from './ChannelRegistry';
import { createChangeAnnouncer } from './createChangeAnnouncer';
import { DOWN, FakeChannel, REFUSED } from './__testUtils__/FakeChannel';
import { MINUTE, startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Slo = Parameters<typeof aDefinition>;

const tells = (...notify: string[]): EscalationPolicy => ({
  name: 'all',
  steps: [{ notify, wait: MINUTE as Millis }],
  repeat: 0,
  scope: { kind: 'config' },
});
const LINK = 'https://portal.example/slo/slos/component/default/checkout';
const query = (text: string) => {
  const metric = { type: 'push', spec: { query: text } };
  const base = { kind: 'ratio', counter: true, counts: 'good' } as const;
  return { indicator: { ...base, part: metric, total: metric } };
};

describe.each(databases.eachSupportedId())('change events, %s', id => {
  async function start(policies = [tells('pagerduty:payments', 'slack:ops')]) {
    const pagerduty = new FakeChannel('pagerduty', { takesChanges: true });
    const slack = new FakeChannel('slack', { names: ['ops'] });
    const channels = [pagerduty, slack];
    const harness = await startDelivery(databases, id, {
      channels,
      fallback: 'slack:ops',
    });
    const { db, clock, delivery, advance } = harness;
    const stores = await openDefinitions(db);
    const registry = new ChannelRegistry();
    channels.forEach(channel => registry.addChannel(channel));
    const wake = jest.fn();
    const announce = createChangeAnnouncer({
      clock,
      channels: registry,
      changes: new DatabaseDefinitionChangeStore(db),
      rules: async () => ({
        book: { policies },
        silences: [],
        maintenances: [],
        portalUrl: 'https://portal.example',
      }),
      wake,
    });
    async function save(...slos: Slo[]) {
      const minute = Math.floor(harness.now / MINUTE_MS);
      await stores.save(minute, ...slos.map(slo => aDefinition(...slo)));
    }
    /** Reads these definitions, as ingestion does, and tells of them. */
    async function ingest(...slos: Slo[]) {
      await save(...slos);
      await announce();
      await delivery.drain();
    }
    const summaries = () => pagerduty.changes.map(({ summary }) => summary);
    const all = { pagerduty, slack, wake, announce, save, ingest, summaries };
    return { ...harness, ...all, advance };
  }
  const fast: Slo = [{ displayName: 'Fast enough' }];
  const target = (value: number): Slo => [fast[0], { target: value as Ratio }];

  it('tells of another target and another query, once, and of nothing that is new', async () => {
    const { ingest, advance, pagerduty, slack, wake, summaries } =
      await start();
    await ingest(fast);
    advance(MINUTE);
    await ingest(target(0.9995));
    advance(MINUTE);
    await ingest(target(0.9995));
    expect(wake).toHaveBeenCalledTimes(1);
    advance(MINUTE);
    await ingest([fast[0], { target: 0.995 as Ratio, ...query('other') }]);
    expect(summaries()).toEqual([
      `Fast enough of ${checkout}: target 99 % to 99.95 %`,
      `Fast enough of ${checkout}: target 99.95 % to 99.5 %; what is measured changed`,
    ]);
    expect(pagerduty.changes[0]).toMatchObject({
      destination: 'payments',
      entityRef: checkout,
      link: `${LINK}/availability`,
    });
    expect([...pagerduty.requests, ...slack.requests]).toEqual([]);
  });

  it('tells it again until it is taken, and gives up in sight, without waking anybody', async () => {
    const { ingest, advance, pagerduty, slack, delivery, summaries, rows } =
      await start();
    await ingest(fast);
    advance(MINUTE);
    pagerduty.next(DOWN, REFUSED, REFUSED);
    await ingest(target(0.98));
    advance(MINUTE);
    await delivery.drain();
    expect(summaries()).toHaveLength(3);
    expect(slack.requests).toEqual([]);
    expect(await rows()).toEqual([
      'changed pagerduty:payments dead (HTTP 400: invalid event)',
    ]);
  });

  it('announces once when two replicas do it at once, and after one died before it', async () => {
    const { ingest, save, advance, announce, delivery, summaries } =
      await start();
    await ingest(fast, [{ name: 'uptime' }]);
    advance(MINUTE);
    await save(target(0.98), [{ name: 'uptime' }, { target: 0.9 as Ratio }]);
    advance(23 * 60 * MINUTE);
    await Promise.all([announce(), announce(), announce()]);
    await delivery.drain();
    expect(summaries()).toHaveLength(2);
  });

  it('tells many that changed together in one message', async () => {
    const { ingest, advance, summaries, pagerduty } = await start();
    const names = Array.from({ length: 12 }, (_, index) => `slo-${index + 10}`);
    const each = (value: number) =>
      names.map((name): Slo => [{ name }, { target: value as Ratio }]);
    await ingest(...each(0.99));
    advance(MINUTE);
    await ingest(...each(0.98));
    expect(summaries()).toEqual([
      `Definitions of 12 SLOs changed: slo-10 of ${checkout}, slo-11 of ${checkout}, slo-12 of ${checkout} and 9 more`,
    ]);
    expect(pagerduty.changes[0].link).toBe('https://portal.example/slo');
  });

  it('tells those who would be paged, as far as they keep changes', async () => {
    const { ingest, advance, pagerduty, rows } = await start([
      tells('slack:ops'),
    ]);
    await ingest(fast);
    advance(MINUTE);
    await ingest(target(0.98));
    expect(pagerduty.changes).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});
