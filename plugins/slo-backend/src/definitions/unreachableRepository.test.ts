import { once } from 'node:events';
import { RequestListener, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { openSlo } from '../__testUtils__/openSlo';
import { componentAt, startSloBackend } from '../__testUtils__/startSloBackend';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const works: RequestListener = (_, res) => res.end(openSlo());

describe('a repository over HTTP', () => {
  let answer: RequestListener = works;
  const server = createServer((req, res) => answer(req, res));

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function start() {
    answer = works;
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const config = {
      backend: { reading: { allow: [{ host }] } },
      slo: { definitions: { timeout: { milliseconds: 200 } } },
    };
    const urlReader = UrlReaders.default({
      config: mockServices.rootConfig({ data: config }),
      logger: mockServices.logger.mock(),
    });
    const knex = await databases.init('SQLITE_3');
    const slo = await startSloBackend({ knex, config, urlReader });
    slo.register(
      componentAt('', {
        'backstage.io/managed-by-location': `url:http://${host}/catalog-info.yaml`,
        'nines.dev/slo-location': 'file:./slo.yaml',
      }),
    );
    return slo;
  }

  it.each<[string, RequestListener, RegExp]>([
    ['404', (_, res) => res.writeHead(404).end(), /was not found \(404\)/],
    ['500', (_, res) => res.writeHead(500).end(), /500 Internal Server Error/],
    ['nothing in time', () => {}, /no answer within 0.2 s/],
    ['half an answer', (_, res) => res.writeHead(200).write('a'), /no answer/],
    ['a closed connection', req => req.destroy(), /Unable to read/],
  ])('that answers %s keeps its definitions', async (_, broken, message) => {
    const slo = await start();
    await slo.run('slo-ingest');
    answer = broken;
    await slo.run('slo-ingest');
    await slo.run('slo-evaluate');

    const { objectives, locations, problems } = await slo.slosOf('checkout');
    expect(objectives).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(locations).toMatchObject([
      {
        status: 'unreachable',
        message: expect.stringMatching(message),
        lastReadAt: slo.at(0),
      },
    ]);
    expect(locations[0].message).toMatch(/What was read at .* still holds/);

    answer = works;
    slo.wait(5);
    await slo.run('slo-ingest');
    const { locations: again } = await slo.slosOf('checkout');
    expect(again).toMatchObject([{ status: 'ok', lastReadAt: slo.at(5) }]);
  });

  it('that never answered is shown as such', async () => {
    const slo = await start();
    answer = (_, res) => res.writeHead(404).end();
    await slo.run('slo-ingest');
    const { objectives, locations } = await slo.slosOf('checkout');
    expect(objectives).toEqual([]);
    expect(locations[0].message).toMatch(/Nothing was read here before/);
  });
});
