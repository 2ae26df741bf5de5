import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAlertmanager } from './alertmanager/startAlertmanager';
import { buildSite } from './mkdocs/buildSite';
import { findProgram } from './process/findProgram';
import { startServer } from './process/startServer';

describe('the real parts', () => {
  it('start an Alertmanager that takes an alert, and stop it', async () => {
    const alertmanager = await startAlertmanager();
    try {
      const alerts = `${alertmanager.url}/api/v2/alerts`;
      const posted = await fetch(alerts, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify([{ labels: { alertname: 'CheckoutBurnPage' } }]),
      });
      expect(posted.status).toBe(200);
      const answer = await (await fetch(alerts)).json();
      expect(answer).toMatchObject([
        { labels: { alertname: 'CheckoutBurnPage' } },
      ]);
    } finally {
      await alertmanager.stop();
    }
    await expect(fetch(alertmanager.url)).rejects.toThrow();
  });

  it('build a site with MkDocs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nines-site-'));
    try {
      await mkdir(join(folder, 'docs'));
      await writeFile(join(folder, 'mkdocs.yml'), 'site_name: Runbooks\n');
      await writeFile(join(folder, 'docs/index.md'), '# When it burns\n');
      await buildSite({ source: folder, target: join(folder, 'site') });
      const page = await readFile(join(folder, 'site/index.html'), 'utf8');
      expect(page).toContain('When it burns');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('say which package brings a program that is missing', () => {
    expect(() => findProgram(['no-such-program'], 'some-package')).toThrow(
      /apt-get install some-package/,
    );
  });

  it('say what a server printed that does not get ready', async () => {
    const start = startServer({
      command: process.execPath,
      args: ['-e', 'console.error("no disk left"); process.exit(3)'],
      readyUrl: 'http://127.0.0.1:9/',
    });
    await expect(start).rejects.toThrow(/no disk left/);
  });
});
