import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../net/freePort';
import { findProgram } from '../process/findProgram';
import { RunningServer, startServer } from '../process/startServer';

/** An Alertmanager of its own, on loopback, that tells nobody. */
export async function startAlertmanager(): Promise<
  RunningServer & { readonly url: string }
> {
  const command = findProgram(
    ['prometheus-alertmanager', 'alertmanager'],
    'prometheus-alertmanager',
  );
  const folder = await mkdtemp(join(tmpdir(), 'nines-alertmanager-'));
  const config = join(folder, 'alertmanager.yml');
  await writeFile(
    config,
    'route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n',
  );
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = await startServer({
    command,
    args: [
      `--config.file=${config}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=${new URL(url).host}`,
      '--cluster.listen-address=',
    ],
    readyUrl: `${url}/-/ready`,
  });
  return {
    url,
    pid: server.pid,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
