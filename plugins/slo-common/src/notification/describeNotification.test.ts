import { aNotification, aNotified } from '../testUtils/aNotification';
import { describeNotification } from './describeNotification';

it.each([
  { change: {}, title: 'Page: Checkout success of Checkout' },
  {
    change: { occurrences: [aNotified({ severity: 'ticket' })] },
    title: 'Ticket: Checkout success of Checkout',
  },
  {
    change: { occurrences: [aNotified(), aNotified()], more: 30 },
    title: 'Page: Checkout success of Checkout, and 31 more',
  },
  { change: { occurrences: [], more: 0 }, title: 'Alert' },
  { change: { event: 'test' as const }, title: 'Test message of Nines' },
])('is titled $title', ({ change, title }) => {
  expect(describeNotification(aNotification(change)).title).toBe(title);
});

it.each([
  { change: {}, happened: 'Firing' },
  { change: { event: 'updated' as const }, happened: 'Changed: one alert' },
  {
    change: { event: 'updated' as const, more: 4 },
    happened: 'Changed: 5 alerts',
  },
  {
    change: {
      event: 'acknowledged' as const,
      occurrences: [aNotified({ acknowledgedBy: 'user:default/jane' })],
    },
    happened: 'Acknowledged by jane',
  },
  {
    change: {
      event: 'acknowledged' as const,
      occurrences: [aNotified({ acknowledgedBy: 'Ada of PagerDuty' })],
    },
    happened: 'Acknowledged by Ada of PagerDuty',
  },
  {
    change: { event: 'escalated' as const, step: 2 },
    happened: 'Nobody acted: escalated to step 2',
  },
  {
    change: {
      event: 'resolved' as const,
      occurrences: [aNotified({ resolveReason: 'recovered' })],
    },
    happened: 'Resolved: it recovered',
  },
  { change: { event: 'test' as const }, happened: 'A test: nothing is wrong' },
])('says $happened', ({ change, happened }) => {
  expect(describeNotification(aNotification(change)).happened).toBe(happened);
});

it('says for whom the fallback stands in', () => {
  const insteadOf = { destination: 'pagerduty:payments', reason: 'HTTP 403' };
  expect(describeNotification(aNotification({ insteadOf })).insteadOf).toBe(
    'Sent here because pagerduty:payments did not take it: HTTP 403',
  );
});
