import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTIFICATION_EVENTS } from '@nines/backstage-plugin-slo-common';
import {
  aNotification,
  aNotified,
} from '@nines/backstage-plugin-slo-common/testUtils';
import { z } from 'zod/v4';
import { toWebhookBody, webhookBodySchema } from './webhookBody';

const full = { minimal: false };
const resolved = aNotified({
  status: 'resolved',
  acknowledgedAt: aNotified().firedAt,
  acknowledgedBy: 'user:default/jane',
  resolvedAt: aNotified().firedAt,
  resolveReason: 'recovered',
});

it.each(NOTIFICATION_EVENTS)('tells %s as its published schema says', event => {
  const notification = aNotification({
    event,
    step: 2,
    policy: 'payments',
    insteadOf: { destination: 'slack:alerts', reason: 'gone' },
    occurrences: [aNotified(), resolved],
  });
  for (const minimal of [false, true]) {
    const body = toWebhookBody(notification, { minimal });
    expect(webhookBodySchema.parse(body)).toEqual(body);
    expect(body.type).toBe(`alert.${event}`);
  }
});

it('keeps the lead and counts the rest in its smallest form', () => {
  const notification = aNotification({
    occurrences: [aNotified(), resolved],
    more: 3,
  });
  const { data } = toWebhookBody(notification, { minimal: true });
  expect(data.alerts).toHaveLength(1);
  expect(data.alerts[0].why).toBe('');
  expect(data.more).toBe(4);
});

it('stays small with twenty long alerts', () => {
  const long = aNotified({ sentence: 'x'.repeat(50_000) });
  const occurrences = Array(20).fill(long);
  const body = toWebhookBody(aNotification({ occurrences }), full);
  expect(JSON.stringify(body).length).toBeLessThan(40_000);
});

it('is published as it is', () => {
  const file = join(__dirname, '../../schema/webhook.v1.schema.json');
  const published = JSON.parse(readFileSync(file, 'utf8'));
  expect(published).toEqual(z.toJSONSchema(webhookBodySchema));
});
