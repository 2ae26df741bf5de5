import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { NOTIFICATION_EVENTS } from '@nines/backstage-plugin-slo-common';
import { FakePagerDuty } from '@nines/fakes';
import fc from 'fast-check';
import { fromDedupKey, toDedupKey } from './dedupKey';
import { toBody } from './toBody';
import { toEvent } from './toEvent';

const routingKey = 'k'.repeat(32);
const full = { minimal: false };
const dedup_key = 'bs1:occ-00000000000000000001';

it('opens an incident with all that is known', () => {
  expect(toEvent(aNotification({ step: 1, policy: 'payments' }), full)).toEqual(
    {
      event_action: 'trigger',
      dedup_key,
      payload: {
        summary:
          'Page: Checkout success of Checkout. It burns 21.4 times too fast over 1 h and 5 min (limit 14.4): 3 % of the budget is gone since 09:58.',
        source: 'component:default/checkout',
        severity: 'critical',
        timestamp: '2027-01-15T08:00:00.000Z',
        component: 'Checkout',
        group: 'system:default/shop',
        class: 'SuccessBurnPage',
        custom_details: {
          happened: 'Firing',
          step: 1,
          policy: 'payments',
          owner: 'group:default/payments',
          tier: '1',
          alerts: [
            {
              alert: 'SuccessBurnPage',
              slo: 'Checkout success',
              entity: 'component:default/checkout',
              why: expect.stringContaining('21.4 times'),
              since: '2027-01-15T08:00:00.000Z',
              page: 'https://portal.example/slo/alerts/occ-00000000000000000001',
            },
          ],
        },
      },
      links: [
        {
          href: 'https://portal.example/slo/alerts/occ-00000000000000000001',
          text: 'Alert in Nines',
        },
        { href: 'https://portal.example/docs/checkout', text: 'Runbook' },
        {
          href: 'https://portal.example/slo/component/default/checkout/success',
          text: 'SLO and error budget',
        },
      ],
      client: 'Nines',
      client_url: 'https://portal.example/slo/alerts/occ-00000000000000000001',
    },
  );
});

it.each([
  ['triggered', 'trigger'],
  ['updated', 'trigger'],
  ['escalated', 'trigger'],
  ['test', 'trigger'],
  ['acknowledged', 'acknowledge'],
  ['resolved', 'resolve'],
] as const)('tells %s as %s of the same incident', (event, action) => {
  const told = toEvent(aNotification({ event }), full);
  expect(told).toMatchObject({ event_action: action, dedup_key });
});

it.each([
  ['page', 'triggered', 'critical'],
  ['ticket', 'triggered', 'warning'],
  ['page', 'test', 'info'],
] as const)('a %s that is %s is %s', (severity, event, expected) => {
  const occurrences = [aNotified({ severity })];
  expect(toEvent(aNotification({ occurrences, event }), full)).toMatchObject({
    payload: { severity: expected },
  });
});

it('keeps the summary alone in its smallest form', () => {
  const event = toEvent(aNotification(), { minimal: true });
  expect(Object.keys(event)).toEqual(['dedup_key', 'event_action', 'payload']);
});

it('leaves out a link that is none', () => {
  const links = { alert: 'data:text/html,x', slo: '//evil.example' };
  const event = toEvent(
    aNotification({ occurrences: [aNotified({ links })] }),
    full,
  );
  expect(event).toMatchObject({ links: [] });
  expect(event).not.toHaveProperty('client_url');
});

it('sends a page of more than 512 KB without its details, and says so', () => {
  const occurrences = [aNotified({ sentence: 'é'.repeat(300_000) })];
  const event = toEvent(aNotification({ occurrences }), full);
  const { body, wasCut } = toBody(event, routingKey);
  expect(wasCut).toBe(true);
  expect(Buffer.byteLength(body)).toBeLessThan(512_000);
  expect(JSON.parse(body).payload.custom_details.note).toContain('512 KB');
  expect(JSON.parse(body).dedup_key).toBe(dedup_key);
});

it('names the group, and only its own', () => {
  expect(fromDedupKey(toDedupKey('occ-1'))).toBe('occ-1');
  expect([undefined, null, 7, 'srv01/HTTP', 'bs1:'].map(fromDedupKey)).toEqual(
    Array(5).fill(undefined),
  );
});

it('sends nothing that PagerDuty refuses, whatever the texts', () => {
  const text = fc.string({ unit: 'binary', maxLength: 1_500 });
  const anyText = fc.oneof(text, fc.constant('\ud83d'), fc.constant('😀\n\0'));
  fc.assert(
    fc.property(
      fc.record({
        entityTitle: anyText,
        sloTitle: anyText,
        sentence: anyText,
        system: anyText,
        owner: anyText,
      }),
      fc.constantFrom(...NOTIFICATION_EVENTS),
      fc.boolean(),
      (texts, event, minimal) => {
        const fake = new FakePagerDuty();
        const told = toEvent(
          aNotification({ event, occurrences: [aNotified(texts)] }),
          { minimal },
        );
        const { body } = toBody(told, routingKey);
        const answer = fake.handle({
          method: 'POST',
          path: '/v2/enqueue',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(body),
          at: 0,
        });
        expect(fake.violations).toEqual([]);
        expect(answer?.status).toBe(202);
      },
    ),
  );
});
