import { NOTIFICATION_EVENTS } from '@nines/backstage-plugin-slo-common';
import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { FakeSlack } from '@nines/fakes';
import fc from 'fast-check';
import { toMessage } from './toMessage';

const full = { canAct: true, minimal: false };

it('shows what, why, where and what to do', () => {
  const { text, blocks } = toMessage(aNotification(), full);
  expect(text).toBe(
    'Firing: Page: Checkout success of Checkout. It burns 21.4 times too fast over 1 h and 5 min (limit 14.4): 3 % of the budget is gone since 09:58.',
  );
  expect(blocks.map(({ type }) => type)).toEqual([
    'header',
    'section',
    'section',
    'context',
    'actions',
  ]);
  expect(blocks.at(-1)).toMatchObject({
    elements: [
      { action_id: 'nines.acknowledge', value: 'occ-00000000000000000001' },
      { url: 'https://portal.example/slo/alerts/occ-00000000000000000001' },
      { url: 'https://portal.example/docs/checkout' },
      { url: 'https://portal.example/slo/component/default/checkout/success' },
    ],
  });
});

it.each([
  ['triggered', 'firing', 'Firing · '],
  ['acknowledged', 'acknowledged', 'Acknowledged · '],
  ['resolved', 'resolved', 'Resolved · '],
  ['updated', 'acknowledged', 'Acknowledged · '],
  ['test', 'firing', 'Test · '],
] as const)('begins a message of %s with its state', (event, status, start) => {
  const occurrences = [aNotified({ status })];
  const { blocks } = toMessage(aNotification({ event, occurrences }), full);
  expect(blocks[0]).toMatchObject({
    text: { text: expect.stringContaining(start) },
  });
});

it('offers Acknowledge only while it fires and clicks reach us', () => {
  const offered = (canAct: boolean, status: 'firing' | 'acknowledged') => {
    const occurrences = [aNotified({ status })];
    const { blocks } = toMessage(aNotification({ occurrences }), {
      ...full,
      canAct,
    });
    return JSON.stringify(blocks).includes('nines.acknowledge');
  };
  expect([
    offered(true, 'firing'),
    offered(false, 'firing'),
    offered(true, 'acknowledged'),
  ]).toEqual([true, false, false]);
});

it('names the others of a group, and counts those it has no room for', () => {
  const other = aNotified({ sloTitle: 'Latency', sentence: 'x'.repeat(900) });
  const occurrences = [aNotified(), ...Array(19).fill(other)];
  const { blocks } = toMessage(aNotification({ occurrences, more: 5 }), full);
  expect(JSON.stringify(blocks)).toMatch(/• Latency \(firing\): .*and 15 more/);
});

it('B23: mentions nobody and masks no link, whatever the texts; Slack takes it', () => {
  const hostile = fc.constantFrom(
    '<!channel> ',
    '<https://evil|x>',
    '\ud83d',
    '&',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4_000 }),
    fc.array(hostile, { maxLength: 900 }).map(parts => parts.join('')),
  );
  const occurrence = fc.record({
    sloTitle: text,
    entityTitle: text,
    sentence: text,
    owner: text,
    status: fc.constantFrom('firing', 'acknowledged', 'resolved'),
  });
  fc.assert(
    fc.property(
      fc.array(occurrence, { maxLength: 20 }),
      fc.constantFrom(...NOTIFICATION_EVENTS),
      fc.boolean(),
      (texts, event, minimal) => {
        const fake = new FakeSlack();
        const occurrences = texts.map(each => aNotified(each));
        const message = toMessage(aNotification({ event, occurrences }), {
          canAct: true,
          minimal,
        });
        const answer = fake.handle({
          method: 'POST',
          path: '/services/T1/B1/x',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(JSON.stringify(message)),
          at: 0,
        });
        expect(fake.violations).toEqual([]);
        expect(answer?.body).toBe('ok');
        const length = JSON.stringify(message.blocks).length;
        expect(length).toBeLessThan(20_000);
      },
    ),
    { numRuns: 60 },
  );
});
