import { createServer } from 'node:http';
import { freePort } from '@nines/testbed';

/** What a path answers: a body, or a status. */
export type Routes = Readonly<Record<string, unknown>>;

/** A server on loopback that answers JSON by path, and notes what it was asked. */
export async function serveRoutes(routes: Routes) {
  const asked: string[] = [];
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    asked.push(request.url ?? '');
    seen.push(request.headers.authorization);
    const answer = routes[path] ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end('<html>');
    else response.end(JSON.stringify(answer));
  });
  const port = await freePort();
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    seen,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
