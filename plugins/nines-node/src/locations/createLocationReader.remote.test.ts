import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { createLocationReader } from './createLocationReader';

const pages: Record<string, RequestListener> = {
  '/repo/slo.yaml': (req, res) => {
    if (req.headers['if-none-match'] === '"1"') res.writeHead(304).end();
    else res.writeHead(200, { ETag: '"1"' }).end('kind: SLO');
  },
  '/repo/broken.yaml': (_, res) => res.writeHead(500).end(),
  '/repo/slow.yaml': () => {},
  '/repo/stalls.yaml': (_, res) => res.writeHead(200).write('kind:'),
  '/repo/endless.yaml': (_, res) => {
    const pump = () => {
      while (res.write('# '.repeat(8_192)));
      res.once('drain', pump);
    };
    pump();
  },
  '/repo/binary.yaml': (_, res) => res.end(Buffer.from([1, 0, 255])),
  '/repo/away.yaml': (_, res) =>
    res.writeHead(302, { Location: 'http://169.254.169.254/' }).end(),
};

describe('a location reader on a real HTTP server', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((req, res) => {
      const page = pages[req.url ?? ''];
      if (page) page(req, res);
      else res.writeHead(404).end();
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function reader(allowedHosts: string[] = []) {
    const config = mockServices.rootConfig({
      data: {
        backend: { reading: { allow: [{ host: new URL(origin).host }] } },
      },
    });
    const logger = mockServices.logger.mock();
    return createLocationReader({
      urlReader: UrlReaders.default({ config, logger }),
      config,
      allowedHosts,
      limits: { timeoutMs: 200, maxFileBytes: 100_000 },
    });
  }

  function entity(managedBy = `url:${origin}/repo/catalog-info.yaml`): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'checkout',
        annotations: { 'backstage.io/managed-by-location': managedBy },
      },
    };
  }

  it('reads a file beside the descriptor', async () => {
    expect(
      await reader().readOfEntity(entity(), {
        type: 'file',
        target: './slo.yaml',
      }),
    ).toEqual({
      status: 'read',
      etag: '"1"',
      url: `${origin}/repo/slo.yaml`,
      skipped: [],
      files: [
        {
          file: 'slo.yaml',
          text: 'kind: SLO',
          isNamed: true,
          url: `${origin}/repo/slo.yaml`,
        },
      ],
    });
  });

  it('does not read what has not changed', async () => {
    const location = { type: 'file', target: './slo.yaml' } as const;
    const options = { etag: '"1"' };
    expect(await reader().readOfEntity(entity(), location, options)).toEqual({
      status: 'notModified',
    });
  });

  it.each([
    ['gone.yaml', /was not found \(404\)/],
    ['broken.yaml', /500/],
    ['slow.yaml', /no answer within 0.2 s/],
    ['stalls.yaml', /no answer within 0.2 s/],
    ['away.yaml', /not allowed by backend.reading.allow/],
    ['folder', /cannot list folders; name each file/],
  ])('says why %s is unreachable', async (target, message) => {
    expect(
      await reader().readOfEntity(entity(), { type: 'file', target }),
    ).toEqual({
      status: 'unreachable',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['endless.yaml', /is 1\d\d.\d kB; at most 97.7 kB is read/],
    ['binary.yaml', /is binary, not UTF-8 text/],
  ])('skips %s and says why', async (target, message) => {
    expect(
      await reader().readOfEntity(entity(), { type: 'file', target }),
    ).toMatchObject({
      status: 'read',
      files: [],
      skipped: [{ file: target, message: expect.stringMatching(message) }],
    });
  });

  it('reads another host only where an operator allowed it', async () => {
    const stranger = entity(
      'url:https://github.com/org/repo/catalog-info.yaml',
    );
    const location = {
      type: 'url',
      target: `${origin}/repo/slo.yaml`,
    } as const;
    expect(await reader().readOfEntity(stranger, location)).toMatchObject({
      status: 'refused',
      message: expect.stringMatching(/is not the one the entity was read from/),
    });
    const allowed = reader([new URL(origin).host]);
    expect(await allowed.readOfEntity(stranger, location)).toMatchObject({
      status: 'read',
    });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const answer = reader().readOfEntity(
      entity(),
      { type: 'file', target: 'slow.yaml' },
      { signal: controller.signal },
    );
    controller.abort(new Error('the portal shuts down'));
    expect(await answer).toMatchObject({
      status: 'unreachable',
      message: expect.stringMatching(/the portal shuts down/),
    });
  });
});
