import { createServer } from 'node:http';
import { freePort } from '../net/freePort';

/** Something that a Prometheus scrapes. */
export type ScrapeTarget = {
  /** `host:port` for the scrape configuration. */
  readonly address: string;
  stop(): Promise<void>;
};

type Exposition = string | Uint8Array;

function contentType(exposition: Exposition): string {
  return typeof exposition === 'string'
    ? 'text/plain; version=0.0.4'
    : 'application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited';
}

/**
 * Serves what a scripted truth exposes. Lines may carry times of their own, which Prometheus takes for the time of the scrape, so that
 * a script can live through hours in a minute; an answer that takes its time is a slow scrape.
 *
 * @param expose - the text of one scrape, or its bytes in the protobuf format; a rejection is a scrape that failed
 */
export async function startScrapeTarget(
  expose: () => Exposition | Promise<Exposition>,
): Promise<ScrapeTarget> {
  const server = createServer((_, response) => {
    Promise.resolve()
      .then(expose)
      .then(
        exposition => {
          response.setHeader('content-type', contentType(exposition));
          response.end(exposition);
        },
        () => response.writeHead(500).end(),
      );
  });
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
