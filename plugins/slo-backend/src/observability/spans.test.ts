import { AsyncLocalStorage } from 'node:async_hooks';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Context, ROOT_CONTEXT, context, trace } from '@opentelemetry/api';
import { DOWN, FakeChannel, GONE } from '../delivery/__testUtils__/FakeChannel';
import { MINUTE, startDelivery } from '../delivery/__testUtils__/startDelivery';
import { observeDelivery } from './observeDelivery';
import { observeInbound } from './observeInbound';
import { RecordingMeter } from './__testUtils__/RecordingMeter';
import { RecordingTracer } from './__testUtils__/RecordingTracer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const storage = new AsyncLocalStorage<Context>();
const decision = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  traceFlags: 1,
};

/** Runs something as part of a span, as an SDK has it. */
const inDecision = <T>(run: () => Promise<T>) =>
  context.with(trace.setSpanContext(ROOT_CONTEXT, decision), run);

beforeAll(() => {
  context.setGlobalContextManager({
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...args) =>
      storage.run(active, () => run.apply(self, args)),
    bind: (_, target) => target,
    enable() {
      return this;
    },
    disable() {
      return this;
    },
  });
});
afterAll(() => context.disable());

describe.each(databases.eachSupportedId())('spans of attempts, %s', id => {
  async function start() {
    const channel = new FakeChannel();
    const tracer = new RecordingTracer();
    const meter = new RecordingMeter();
    const observer = observeDelivery({ meter, tracer });
    const channels = [channel];
    const harness = await startDelivery(databases, id, { channels, observer });
    return { ...harness, channel, tracer, meter };
  }

  it('link to the decision, also hours and a replica later', async () => {
    const { channel, tracer, delivery, replica, fire, advance, db } =
      await start();
    channel.next(DOWN);
    await inDecision(() => fire('occ-1'));
    await delivery.drain();
    advance(3 * 60 * MINUTE);
    const observer = observeDelivery({ meter: new RecordingMeter(), tracer });
    await replica({ worker: 'replica-2', observer }).drain();
    expect(tracer.spans).toHaveLength(2);
    for (const span of tracer.spans) {
      expect(span).toMatchObject({
        name: 'incident.outbox.deliver',
        root: true,
        links: [{ context: { ...decision, isRemote: true } }],
        isEnded: true,
      });
    }
    const [{ trace_parent: kept }] = await db('outbox');
    expect(kept).toBe(`00-${decision.traceId}-${decision.spanId}-01`);
  });

  it('link to it also where the fallback is told in place of a destination', async () => {
    const tracer = new RecordingTracer();
    const channel = new FakeChannel();
    const { delivery, fire } = await startDelivery(databases, id, {
      channels: [channel, new FakeChannel('slack', { names: ['ops'] })],
      fallback: 'slack:ops',
      observer: observeDelivery({ meter: new RecordingMeter(), tracer }),
    });
    channel.next(GONE);
    await inDecision(() => fire('occ-1'));
    await delivery.drain();
    const told = tracer.spans.filter(
      ({ attributes = {} }) => attributes['incident.id'] === 'occ-1',
    );
    expect(told.map(({ links }) => links?.[0]?.context.spanId)).toEqual([
      decision.spanId,
      decision.spanId,
    ]);
  });

  it('link to nothing where nothing was traced, or something else was kept', async () => {
    const { tracer, delivery, fire, db } = await start();
    await fire('occ-1');
    await fire('occ-2');
    await db('outbox')
      .where({ group_id: 'occ-2' })
      .update({ trace_parent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01` });
    await delivery.drain();
    expect(tracer.spans).toHaveLength(2);
    expect(tracer.spans.flatMap(({ links = [] }) => links)).toEqual([]);
  });

  it('counts what did not have to be told, by why', async () => {
    const { channel, meter, delivery, fire, move, advance } = await start();
    channel.next(DOWN);
    await fire('occ-1');
    await delivery.drain();
    await move('occ-1', 'resolved');
    advance(MINUTE);
    await delivery.drain();
    expect(meter.recorded).toContainEqual([
      'incident.notifications.cancelled',
      1,
      { reason: 'resolved' },
    ]);
  });
});

it('traces what a provider sends, and what came of it', async () => {
  const tracer = new RecordingTracer();
  const observer = observeInbound({ meter: new RecordingMeter(), tracer });
  await observer.receiving?.('pagerduty', async () => {});
  const error = new Error('no database');
  const failing = observer.receiving?.('slack', async () => {
    throw error;
  });
  await expect(failing).rejects.toThrow(error);
  expect(tracer.spans).toMatchObject([
    {
      name: 'webhook.receive',
      attributes: { 'webhook.source': 'pagerduty' },
      isEnded: true,
    },
    { exception: error, status: { message: 'no database' }, isEnded: true },
  ]);
});
