import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { gzipSync } from 'node:zlib';
import { Instant, Millis } from '@nines/backstage-plugin-slo-common';
import { freePort } from '@nines/testbed';
import { PrometheusClient } from './PrometheusClient';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const now = 1_700_000_000_000 as Instant;
const never = new AbortController().signal;

function json(body: unknown, status = 200): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

function text(body: string, status: number, headers = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  };
}

function drip(response: ServerResponse, chunk: string) {
  const timer = setInterval(() => response.write(chunk), 1);
  response.on('close', () => clearInterval(timer));
}

const error = (errorType: string, message: string) => ({
  status: 'error',
  errorType,
  error: message,
});
const matrix = (values: unknown) => ({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [{ metric: { __name__: 'requests_total' }, values }],
  },
});

describe('PrometheusClient', () => {
  let server: Server;
  let port: number;
  let handle: Handler;
  let bodies: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        bodies.push(body);
        handle(request, response);
      });
    });
    port = await freePort();
    await new Promise<void>(resolve =>
      server.listen(port, '127.0.0.1', resolve),
    );
  });
  beforeEach(() => {
    bodies = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function client(
    options: { timeout?: number; maxResponseBytes?: number } = {},
  ) {
    const { timeout = 5_000, maxResponseBytes = 100_000 } = options;
    return new PrometheusClient({
      baseUrl: `http://127.0.0.1:${port}/prefix`,
      headers: { authorization: 'Bearer secret', 'x-scope-orgid': 'shop' },
      timeout: timeout as Millis,
      maxResponseBytes,
    });
  }

  it('posts a form with credentials and tenant, and reads what comes compressed', async () => {
    let seen: IncomingMessage | undefined;
    handle = (request, response) => {
      seen = request;
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(matrix([[1.5, '2']]))));
    };
    const series = await client().query('up[5m]', now, never);

    expect(series).toEqual([
      { labels: { __name__: 'requests_total' }, times: [1_500], values: [2] },
    ]);
    expect([seen?.method, seen?.url]).toEqual(['POST', '/prefix/api/v1/query']);
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'x-scope-orgid': 'shop',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    });
    expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toEqual({
      query: 'up[5m]',
      time: '1700000000',
      timeout: '5000ms',
    });
  });

  it('keeps what is no number apart from zero', async () => {
    const values = [
      [1, 'NaN'],
      [2, '+Inf'],
      [3, '-Inf'],
      [4, '1e+06'],
    ];
    handle = json(matrix(values));
    const [series] = await client().query('x', now, never);
    expect(series.values).toEqual([NaN, Infinity, -Infinity, 1_000_000]);
  });

  it.each<{ name: string; answer: Handler; error: string; message: RegExp }>([
    {
      name: 'a wrong query',
      answer: json(error('bad_data', 'parse error: unexpected "{"'), 400),
      error: 'QueryRejectedError',
      message: /parse error/,
    },
    {
      name: 'a query that cannot be computed',
      answer: json(error('execution', 'many-to-many matching'), 422),
      error: 'QueryRejectedError',
      message: /many-to-many/,
    },
    {
      name: 'a query that reads too much',
      answer: json(
        error('execution', 'query processing would load too many samples'),
        422,
      ),
      error: 'AnswerTooLargeError',
      message: /too many samples/,
    },
    {
      name: 'a query that took too long there',
      answer: json(error('timeout', 'query timed out'), 503),
      error: 'InstanceFailedError',
      message: /timed out/,
    },
    {
      name: 'an internal error',
      answer: json(error('internal', 'disk'), 500),
      error: 'InstanceFailedError',
      message: /internal: disk/,
    },
    {
      name: 'a proxy that is overloaded',
      answer: text('<h1>Too Many Requests</h1>', 429),
      error: 'InstanceFailedError',
      message: /status 429/,
    },
    {
      name: 'a proxy in front of nothing',
      answer: text('<h1>Bad Gateway</h1>', 502),
      error: 'InstanceFailedError',
      message: /status 502/,
    },
    {
      name: 'a page to log in',
      answer: text('<html>Please log in</html>', 200),
      error: 'InstanceFailedError',
      message: /does not|did not answer as a Prometheus/,
    },
    {
      name: 'half an answer',
      answer: text('{"status":"success","data":{"resul', 200),
      error: 'InstanceFailedError',
      message: /did not answer as a Prometheus/,
    },
    {
      name: 'a point without a value',
      answer: json(matrix([[1]])),
      error: 'InstanceFailedError',
      message: /a point without a value/,
    },
    {
      name: 'part of the data',
      answer: json({ ...matrix([]), warnings: ['store eu-1 is away'] }),
      error: 'InstanceFailedError',
      message: /incomplete: store eu-1/,
    },
    {
      name: 'a redirect, which would take the credentials along',
      answer: text('', 302, { location: 'http://127.0.0.1:9/elsewhere' }),
      error: 'InstanceFailedError',
      message: /redirects/,
    },
    {
      name: 'an endless body',
      answer: (_, response) => drip(response, 'x'.repeat(10_000)),
      error: 'AnswerTooLargeError',
      message: /larger than 100000 bytes/,
    },
    {
      name: 'a small body that inflates',
      answer: (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(50_000_000)));
      },
      error: 'AnswerTooLargeError',
      message: /larger than/,
    },
    {
      name: 'a connection that is cut',
      answer: request => request.socket.destroy(),
      error: 'InstanceFailedError',
      message: /./,
    },
  ])('tells $name by its error', async ({ answer, error: name, message }) => {
    handle = answer;
    await expect(client().query('x', now, never)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it.each<{ name: string; answer: Handler }>([
    { name: 'nothing at all', answer: () => {} },
    {
      name: 'one byte after the other',
      answer: (_, response) => drip(response, ' '),
    },
  ])('gives up on $name', async ({ answer }) => {
    handle = answer;
    const asking = client({ timeout: 200 }).query('x', now, never);
    await expect(asking).rejects.toMatchObject({
      name: 'InstanceFailedError',
      message: 'No answer within 0.2 s',
    });
  });

  it('stops with the reason of its caller', async () => {
    handle = () => {};
    const controller = new AbortController();
    const asking = client().query('x', now, controller.signal);
    controller.abort(new Error('shutting down'));
    await expect(asking).rejects.toThrow('shutting down');
  });

  it('says that nobody listens', async () => {
    const nobody = new PrometheusClient({
      baseUrl: 'http://127.0.0.1:1',
      headers: {},
      timeout: 1_000 as Millis,
      maxResponseBytes: 1_000,
    });
    await expect(nobody.query('x', now, never)).rejects.toMatchObject({
      name: 'InstanceFailedError',
    });
  });
});
