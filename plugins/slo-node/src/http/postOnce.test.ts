import { once } from 'node:events';
import { RequestListener, Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { postOnce } from './postOnce';

const never = new AbortController().signal;
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/secret-path`;
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise(resolve => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

it('answers with status, headers and text', async () => {
  const url = await serve((_, response) => {
    response.writeHead(202, { 'x-kind': 'a' }).end('done');
  });
  const answer = await postOnce({ url, body: '{}', signal: never });
  expect(answer).toMatchObject({ kind: 'answered', status: 202, text: 'done' });
});

it('does not follow a redirect', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const answer = await postOnce({ url, body: '{}', signal: never });
  expect(answer).toMatchObject({ kind: 'answered', status: 302 });
  expect(asked).toEqual(['/secret-path']);
});

it('reads at most 64 KiB of an answer', async () => {
  const url = await serve((_, response) => response.end('x'.repeat(300_000)));
  const answer = await postOnce({ url, body: '{}', signal: never });
  expect(answer.kind === 'answered' && answer.text).toHaveLength(65_536);
});

it('gives up on a receiver that hangs', async () => {
  const url = await serve(() => {});
  const request = { url, body: '{}', signal: never, timeoutMs: 50 };
  expect(await postOnce(request)).toEqual({
    kind: 'failed',
    reason: 'contextDeadlineExceeded',
    message: 'No answer within 0.05 s',
  });
});

it('gives up when it is called off', async () => {
  const controller = new AbortController();
  const url = await serve(() => controller.abort());
  const { signal } = controller;
  expect(await postOnce({ url, body: '{}', signal })).toMatchObject({
    kind: 'failed',
    reason: 'contextCanceled',
  });
});

it.each([
  ['closes the socket', (url: string) => url],
  ['does not listen', () => 'http://127.0.0.1:1/secret-path'],
])('names no URL of a receiver that %s', async (_, urlOf) => {
  const url = urlOf(await serve(request => request.socket.destroy()));
  const answer = await postOnce({ url, body: '{}', signal: never });
  expect(answer).toMatchObject({ kind: 'failed', reason: 'other' });
  expect(JSON.stringify(answer)).not.toContain('secret-path');
});
