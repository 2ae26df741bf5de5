import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Instant, MINUTE_MS } from '@nines/backstage-plugin-slo-common';
import express from 'express';
import request from 'supertest';
import { createPushRouter } from './createPushRouter';
import { PushCaller } from './PushCaller';
import { PushService } from './PushService';
import { PushTokens } from './PushTokens';
import { RateLimiter } from './RateLimiter';

const token = 'a-token-that-nobody-can-guess';
const checkout = 'component:default/checkout';

function start(
  options: {
    perMinute?: number;
    result?: 'ALLOW' | 'DENY';
  } = {},
) {
  const { perMinute = 100, result = AuthorizeResult.ALLOW } = options;
  const answer = { accepted: 0, rejected: 0, items: [] };
  const callers: PushCaller[] = [];
  const push = {
    push: jest.fn(async (_, caller) => callers.push(caller) && answer),
  };
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
  let now = 0;
  const app = express().use(
    createPushRouter({
      tokens: new PushTokens([{ token, subject: 'ci', entities: [checkout] }]),
      limiter: new RateLimiter(perMinute),
      push: push as unknown as PushService,
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
      permissions: mockServices.permissions({ result }),
      auditor,
      clock: { now: async () => now as Instant },
    }),
    mockErrorHandler(),
  );
  const send = (authorization?: string, body: object = { items: [1] }) => {
    const post = request(app).post('/push').send(body);
    return authorization ? post.set('Authorization', authorization) : post;
  };
  const wait = (ms: number) => {
    now += ms;
  };
  return { send, callers, push, auditor, success, wait };
}

it('lets a token push to its entities only', async () => {
  const { send, callers, auditor, success } = start();
  await send(`Bearer ${token}`).expect(200);
  const [caller] = callers;
  expect(caller.subject).toBe('token:ci');
  expect([
    ...(await caller.allowedEntities([checkout, 'api:default/a'])),
  ]).toEqual([checkout]);
  expect(auditor.createEvent).toHaveBeenCalledWith({
    eventId: 'push',
    severityLevel: 'low',
    meta: { subject: 'token:ci', actionType: 'create' },
  });
  expect(success).toHaveBeenCalledWith({ meta: { accepted: 0, rejected: 0 } });
});

it('lets Backstage principals with the permission push', async () => {
  const { send, callers } = start();
  await send(mockCredentials.user.header()).expect(200);
  await send(mockCredentials.service.header()).expect(200);
  expect(callers.map(({ subject }) => subject)).toEqual([
    'user:default/mock',
    'service:external:test-service',
  ]);
  expect((await callers[0].allowedEntities([checkout])).size).toBe(1);
});

it.each<[string, string | undefined, number]>([
  ['nobody', undefined, 401],
  ['a wrong token', `Bearer ${token}x`, 401],
  ['a token in the wrong scheme', `Basic ${token}`, 401],
  ['no scheme', token, 401],
])('refuses %s, and reads no body', async (_, authorization, status) => {
  const { send, push } = start();
  await send(authorization).expect(status);
  expect(push.push).not.toHaveBeenCalled();
});

it('refuses a user without the permission', async () => {
  const { send } = start({ result: AuthorizeResult.DENY });
  const { body } = await send(mockCredentials.user.header()).expect(403);
  expect(body.error.message).toMatch(/needs permission slo.push/);
});

it('limits how often one sender pushes', async () => {
  const { send, wait } = start({ perMinute: 2 });
  wait(20_000);
  await send(`Bearer ${token}`).expect(200);
  await send(`Bearer ${token}`).expect(200);
  const limited = await send(`Bearer ${token}`).expect(429);
  expect(limited.headers['retry-after']).toBe('40');
  await send(mockCredentials.user.header()).expect(200);
  wait(MINUTE_MS);
  await send(`Bearer ${token}`).expect(200);
});

it('refuses what is too large, no JSON, or a key that is none', async () => {
  const { send } = start();
  const bearer = `Bearer ${token}`;
  const large = await send(bearer, { items: ['x'.repeat(1_100_000)] });
  const json = 'application/json';
  const broken = await send(bearer).set('Content-Type', json).send('{');
  const key = await send(bearer).set('Idempotency-Key', 'k'.repeat(256));
  expect([large, broken, key].map(({ status }) => status)).toEqual([
    413, 400, 400,
  ]);
});
