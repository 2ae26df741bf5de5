import { createServer } from 'node:http';
import { World } from '../world/World';
import { toOpenMetrics } from '../world/toOpenMetrics';

const CONTENT_TYPE =
  'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** Serves the example organisation's counters on loopback, for Prometheus to scrape. */
export async function startMetricsServer(world: World, port: number) {
  const server = createServer((_request, response) => {
    const readings = world.readAt(Date.now());
    response.setHeader('Content-Type', CONTENT_TYPE);
    response.end([...toOpenMetrics([{ readings }])].join(''));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    target: `127.0.0.1:${port}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}
