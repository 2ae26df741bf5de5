import { FakeSlack } from './FakeSlack';

let at = 0;
const section = (text: string) => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
});

function call(fake: FakeSlack, method: string, body: object, token = 'xoxb-1') {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json; charset=utf-8',
  };
  const path = `/api/${method}`;
  const bytes = Buffer.from(JSON.stringify(body));
  return fake.handle({ method: 'POST', path, headers, body: bytes, at });
}

function hook(fake: FakeSlack, body: object, path = '/services/T1/B1/secret') {
  const headers = { 'content-type': 'application/json' };
  const bytes = Buffer.from(JSON.stringify(body));
  return fake.handle({ method: 'POST', path, headers, body: bytes, at });
}

beforeEach(() => {
  at = 1_800_000_000_000;
});

it('posts by name, answers the id, and edits and threads by it', () => {
  const fake = new FakeSlack();
  const { channel, ts } = call(fake, 'chat.postMessage', {
    channel: '#alerts',
    text: 'one',
  })?.body as { channel: string; ts: string };
  expect(channel).toBe('C0FAKE001');
  call(fake, 'chat.update', { channel, ts, text: 'two' });
  call(fake, 'chat.postMessage', { channel, text: 'reply', thread_ts: ts });
  expect(fake.messages.all).toMatchObject([
    { text: 'two', edits: 1 },
    { text: 'reply', threadTs: ts },
  ]);
  expect(fake.violations).toEqual([]);
});

it.each([
  ['channel_not_found', { channel: 'nowhere', text: 'x' }],
  ['no_text', { channel: 'alerts', blocks: [] }],
  ['invalid_arguments', { channel: 'alerts', text: 'x', colour: 'red' }],
  [
    'invalid_arguments',
    { channel: 'alerts', blocks: [section('x'.repeat(3_001))] },
  ],
  [
    'msg_blocks_too_long',
    { channel: 'alerts', blocks: Array(4).fill(section('x'.repeat(2_600))) },
  ],
  ['invalid_arguments', { channel: 'alerts', text: 'x', thread_ts: 'no ts' }],
])('answers 200 and %s', (error, body) => {
  const answer = call(new FakeSlack(), 'chat.postMessage', body);
  expect(answer).toEqual({ status: 200, body: { ok: false, error } });
});

it.each(['<!channel>', '<@U1>', '<https://evil.example|Grafana>'])(
  'counts %s in text as a violation',
  text => {
    const fake = new FakeSlack();
    call(fake, 'chat.postMessage', { channel: 'alerts', text });
    expect(fake.violations).toHaveLength(1);
  },
);

it('answers 429 beyond five messages in five seconds', () => {
  const fake = new FakeSlack();
  const post = () => hook(fake, { text: 'x' });
  for (let i = 0; i < 5; i++) expect(post()?.body).toBe('ok');
  expect(post()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '5' },
  });
  at += 5_000;
  expect(post()?.status).toBe(200);
});

it('knows its tokens and webhooks', () => {
  const fake = new FakeSlack({ tokens: ['xoxb-1'] });
  const body = { channel: 'alerts', text: 'x' };
  expect(call(fake, 'chat.postMessage', body, 'xoxb-2')?.body).toMatchObject({
    error: 'invalid_auth',
  });
  expect(hook(fake, { text: 'x' }, '/services/nothing')?.status).toBe(404);
});
