import { MessageEvent, NOTIFICATION_EVENTS } from '../notification';
import { recheckMessage } from './recheckMessage';
import { DueMessage, GroupStatus } from './types';

const fresh: Omit<DueMessage, 'event' | 'group'> = {
  isReceiverTold: false,
  isMaybeThere: false,
  isOvertaken: false,
  isOutdated: false,
};
const told = { isReceiverTold: true };
const maybe = { isMaybeThere: true };

it.each<[MessageEvent, GroupStatus, Partial<DueMessage>, string | undefined]>([
  ['triggered', 'firing', {}, undefined],
  ['triggered', 'unknown', {}, undefined],
  ['triggered', 'acknowledged', {}, 'acknowledged'],
  ['triggered', 'resolved', {}, 'resolved before first notification'],
  ['triggered', 'resolved', maybe, 'resolved'],
  [
    'triggered',
    'firing',
    { isOvertaken: true },
    'a later message was delivered',
  ],
  ['changed', 'unknown', { isOvertaken: true }, undefined],
  ['escalated', 'firing', told, undefined],
  ['escalated', 'acknowledged', told, 'acknowledged'],
  ['escalated', 'resolved', told, 'resolved'],
  ['updated', 'firing', told, undefined],
  ['updated', 'acknowledged', told, undefined],
  [
    'updated',
    'firing',
    { ...told, isOutdated: true },
    'a newer update follows',
  ],
  ['updated', 'resolved', told, 'resolved'],
  ['acknowledged', 'acknowledged', told, undefined],
  ['acknowledged', 'acknowledged', {}, 'the receiver was never told'],
  ['acknowledged', 'firing', told, 'no longer acknowledged'],
  ['acknowledged', 'resolved', told, 'resolved'],
  ['resolved', 'resolved', told, undefined],
  ['resolved', 'resolved', maybe, undefined],
  ['resolved', 'resolved', {}, 'resolved before first notification'],
  ['resolved', 'unknown', {}, 'resolved before first notification'],
  ['test', 'unknown', {}, undefined],
])('%s of a group that is %s, %j: %s', (event, group, facts, reason) => {
  const verdict = recheckMessage({ ...fresh, ...facts, event, group });
  expect(verdict).toEqual(reason ? { send: false, reason } : { send: true });
});

it('wakes nobody for what is over or acknowledged', () => {
  for (const event of NOTIFICATION_EVENTS) {
    if (event === 'resolved' || event === 'test') continue;
    const over = recheckMessage({
      ...fresh,
      ...told,
      event,
      group: 'resolved',
    });
    expect(over.send).toBe(false);
  }
});
