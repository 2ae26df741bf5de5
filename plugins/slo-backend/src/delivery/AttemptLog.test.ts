import { mockServices } from '@backstage/backend-test-utils';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { DeliveryOutcome } from '@nines/backstage-plugin-slo-node';
import { EndedAttempt } from '../database/outbox';
import { aNotification } from './__testUtils__/aNotification';
import { DOWN, GONE, busy } from './__testUtils__/FakeChannel';
import { AttemptLog } from './AttemptLog';

const at = 1_800_000_000_000 as Instant;
const TAKEN: DeliveryOutcome = { outcome: 'delivered', status: 202 };

function attempt(outcome: DeliveryOutcome, destination = 'slack:ops') {
  const notification = aNotification('occ-1', 'triggered', at);
  const traceParent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  const message = { id: 7, attempt: 2, destination, notification, traceParent };
  return { message, outcome, durationMs: 12 } as unknown as EndedAttempt;
}

it('tells what changes, and repeats only at debug', () => {
  const logger = mockServices.logger.mock();
  const log = new AttemptLog(logger);
  log.tell(attempt(DOWN), 'retried');
  log.tell(attempt(DOWN), 'retried');
  log.tell(attempt(DOWN, 'slack:dev'), 'retried');
  log.tell(attempt(busy(1_000)), 'retried');
  log.tell(attempt(DOWN), 'retried');
  log.tell(attempt(GONE), 'dead');
  log.tell(attempt(GONE), 'dead');
  const levels = ['warn', 'debug', 'error'] as const;
  expect(levels.map(level => logger[level].mock.calls.length)).toEqual([
    4, 1, 2,
  ]);
  log.tell(attempt(TAKEN), 'delivered');
  log.tell(attempt(TAKEN), 'delivered');
  expect(logger.info.mock.calls.map(([say]) => say)).toEqual([
    'Delivered triggered to slack:ops again',
    'Delivered triggered to slack:ops',
  ]);
});

it('has what joins a line to others', () => {
  const logger = mockServices.logger.mock();
  new AttemptLog(logger).tell(attempt(DOWN), 'retried');
  expect(logger.warn).toHaveBeenCalledWith(
    'slack:ops did not take message 7: HTTP 500',
    {
      outboxId: 7,
      groupId: 'occ-1',
      event: 'triggered',
      destination: 'slack:ops',
      channelType: 'slack',
      attempt: 2,
      durationMs: 12,
      outcome: 'transient',
      end: 'retried',
      traceId: 'a'.repeat(32),
    },
  );
});
