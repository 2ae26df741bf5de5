import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { auditDeadLetters } from './auditDeadLetters';
import { noObserver } from './DeliveryObserver';
import { DOWN, FakeChannel, GONE } from './__testUtils__/FakeChannel';
import { startDelivery } from './__testUtils__/startDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('dead letters, %s', id => {
  async function start() {
    const channel = new FakeChannel();
    const auditor = mockServices.auditor.mock();
    const success = jest.fn();
    auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
    const logger = mockServices.logger.mock();
    const observer = auditDeadLetters(noObserver, { auditor, logger });
    const harness = await startDelivery(databases, id, {
      channels: [channel],
      observer,
      logger,
    });
    const events = () => auditor.createEvent.mock.calls.map(([event]) => event);
    return { ...harness, channel, auditor, success, logger, events };
  }

  it('leave an audit event each, whether they were tried or not', async () => {
    const { channel, fire, delivery, events, success } = await start();
    channel.next(DOWN, GONE);
    await fire('occ-1');
    await delivery.drain();
    expect(events()).toEqual([]);
    await fire('occ-2');
    await delivery.drain();
    await fire('occ-3');
    await delivery.drain();
    const letter = (groupId: string, reason: string) => ({
      eventId: 'deadletter-create',
      severityLevel: 'high',
      meta: {
        actionType: 'create',
        id: expect.stringMatching(/^\d+$/),
        destination: 'pagerduty:payments',
        event: 'triggered',
        groupId,
        reason,
      },
    });
    expect(events()).toEqual(
      expect.arrayContaining([
        letter('occ-2', 'HTTP 401: invalid key'),
        letter('occ-3', 'The destination takes nothing: HTTP 401: invalid key'),
      ]),
    );
    expect(success).toHaveBeenCalledTimes(events().length);
  });

  it('are there also when the auditor fails', async () => {
    const { channel, auditor, fire, delivery, rows, logger } = await start();
    auditor.createEvent.mockRejectedValue(new Error('no audit'));
    channel.next(GONE);
    await fire('occ-1');
    await delivery.drain();
    expect(await rows()).toEqual([
      'triggered pagerduty:payments dead (HTTP 401: invalid key)',
    ]);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/^No audit event was left of dead letter \d+$/),
      expect.objectContaining({ message: 'no audit' }),
    );
  });
});
