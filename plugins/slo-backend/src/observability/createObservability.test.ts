import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { SliSource } from '@nines/backstage-plugin-slo-node';
import { SpanStatusCode } from '@opentelemetry/api';
import { startBurning } from '../__testUtils__/startBurning';
import { ClaimedMessage } from '../database/outbox';
import { RecordingMeter } from './__testUtils__/RecordingMeter';
import { RecordingTracer } from './__testUtils__/RecordingTracer';
import { createObservability } from './createObservability';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const failing = {
  type: 'prometheus',
  status: () => [{ instance: 'main', status: 'failing', since: 5_000 }],
} as unknown as SliSource;

describe.each(databases.eachSupportedId())('observability, %s', id => {
  let api: Awaited<ReturnType<typeof startBurning>>;
  beforeAll(async () => {
    api = await startBurning(databases, id);
  });
  afterAll(async () => api.stop());

  function watch() {
    const meter = new RecordingMeter();
    const logger = mockServices.logger.mock();
    const observed = createObservability({
      database: api.db,
      clock: { now: async () => api.world.now },
      logger,
      sources: () => [failing],
      meter,
    });
    return { meter, logger, ...observed };
  }

  it('reads gauges from the database whenever they are collected', async () => {
    const { meter } = watch();
    expect(await meter.collect()).toMatchObject({
      'slo.alerts.active': [
        { value: 2, attributes: { severity: 'page', state: 'firing' } },
      ],
      'incident.open': [{ value: 2 }],
      'incident.escalation.overdue': [{ value: 0 }],
      'incident.outbox.pending': expect.arrayContaining([
        { value: 0, attributes: { 'channel.type': 'pager' } },
      ]),
      'incident.auditor.last_run': [],
      'slo.definitions.invalid': [{ value: 0 }],
      'slo.evaluation.last_success': [
        { value: 5, attributes: { datasource: 'prometheus:main' } },
      ],
    });
  });

  it('counts transitions and logs each, with what joins it to other lines', async () => {
    const { meter, logger, saved } = watch();
    const record = { ...api.page, status: 'resolved' as const };
    const event = { occurrenceId: record.id, detail: {} };
    saved({
      states: [],
      occurrences: [record],
      events: [
        { ...event, type: 'note', at: record.firedAt },
        { ...event, type: 'resolved', at: (record.firedAt + 9_000) as never },
      ],
      cancels: [],
      messages: [{ destination: 'pager:oncall', notification: {} as never }],
    });
    expect(meter.recorded).toEqual([
      ['slo.alerts.transitions', 1, { from: 'firing', to: 'resolved' }],
      ['incident.time_to_resolve', 9, { severity: 'page' }],
      ['incident.notifications.enqueued', 1, { 'channel.type': 'pager' }],
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      'SuccessBurnPage of component:default/checkout: firing to resolved',
      expect.objectContaining({
        occurrenceId: record.id,
        groupId: record.groupId,
      }),
    );
  });

  it('counts attempts by what became of them, and names nobody', () => {
    const { meter, delivery } = watch();
    const message = {
      destination: 'pager:oncall',
      createdAt: api.world.now,
    } as ClaimedMessage;
    const attempt = (status: number) => ({
      message,
      outcome: { outcome: 'badDestination', message: 'no', status } as const,
      startedAt: api.world.now,
      durationMs: 1,
      now: (api.world.now + 2_000) as never,
      random: 0,
    });
    delivery.ended(attempt(401), 'dead');
    delivery.ended(
      { ...attempt(0), outcome: { outcome: 'delivered', isCut: true } },
      'delivered',
    );
    const channel = { 'channel.type': 'pager' };
    expect(meter.recorded).toEqual([
      [
        'incident.notification.attempts',
        1,
        { ...channel, outcome: 'authError' },
      ],
      [
        'incident.notifications.dead',
        1,
        { ...channel, reason: 'badDestination' },
      ],
      [
        'incident.notification.attempts',
        1,
        { ...channel, outcome: 'delivered' },
      ],
      ['incident.notifications.delivered', 1, channel],
      ['incident.notifications.cut', 1, channel],
      ['incident.notification.duration', 2, channel],
    ]);
  });

  it('times ticks, also those that fail, and says which source did', async () => {
    const { meter, ticks } = watch();
    const broken = ticks.ticking(async () => {
      throw new Error('no database');
    });
    await expect(broken).rejects.toThrow('no database');
    await ticks.ticking(async () => {});
    expect(meter.recorded).toEqual(
      expect.arrayContaining([
        ['slo.evaluation.lag', 5, undefined],
        ['slo.evaluation.duration', 0, { outcome: 'error' }],
        ['slo.evaluation.duration', 0, { outcome: 'ok' }],
        [
          'slo.evaluation.errors',
          1,
          { datasource: 'prometheus:main', 'error.type': 'query_error' },
        ],
      ]),
    );
  });

  it('traces an attempt with its outcome', async () => {
    const tracer = new RecordingTracer();
    const { delivery } = createObservability({
      database: api.db,
      clock: { now: async () => api.world.now },
      logger: mockServices.logger.mock(),
      sources: () => [],
      meter: new RecordingMeter(),
      tracer,
    });
    const message = {
      id: 7,
      destination: 'pager:oncall',
      attempt: 2,
      notification: { groupId: 'occ-1', event: 'triggered', occurrences: [] },
    } as unknown as ClaimedMessage;
    const outcome = {
      outcome: 'throttled',
      message: 'slow',
      status: 429,
    } as const;
    expect(await delivery.sending(message, async () => outcome)).toBe(outcome);
    expect(tracer.spans).toMatchObject([
      {
        name: 'incident.outbox.deliver',
        attributes: { 'incident.id': 'occ-1', 'incident.attempt': 2 },
        set: { 'http.response.status_code': 429, 'error.type': 'rateLimited' },
        status: { code: SpanStatusCode.ERROR, message: 'slow' },
        isEnded: true,
      },
    ]);
  });
});
