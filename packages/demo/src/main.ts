import { rm } from 'node:fs/promises';
import { DATA } from './paths';
import { buildApp } from './portal/buildApp';
import { startDevServer } from './portal/startDevServer';
import { DemoOptions, USAGE, readOptions } from './readOptions';
import { startDemo } from './startDemo';

function readOptionsOrExit(): DemoOptions {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options) return options;
    process.stdout.write(USAGE);
    return process.exit(0);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

function printWelcome(url: string, inboxUrl: string) {
  process.stdout.write(`
The portal is at ${url}
  ${url}/slo
      every SLO of the organisation, the worst first
  ${url}/catalog/default/component/storefront/slos
      a service that is out of budget, burning and healthy at once
  ${url}/runbooks
      its runbooks: what is overdue, what is covered, which alerts lead nowhere
  ${url}/catalog/default/component/developer-portal/slos
      this portal, measuring itself
  ${inboxUrl}
      where its pages arrive: stand-ins for PagerDuty and Slack
Ctrl+C stops it.
`);
}

async function main() {
  const options = readOptionsOrExit();
  if (options.isFresh) await rm(DATA, { recursive: true, force: true });
  if (!options.isDev) await buildApp();
  const config = [...(options.isDev ? ['app-config.dev.yaml'] : [])];
  const demo = await startDemo({
    port: options.port,
    dataFolder: DATA,
    config: [...config, ...options.config],
  });
  const devServer = options.isDev ? await startDevServer() : undefined;
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await devServer?.stop();
    await demo.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  printWelcome(devServer?.url ?? demo.url, demo.inboxUrl);
  const code = await demo.ended;
  const endedByItself = !isStopping;
  await stop();
  if (endedByItself) {
    process.stderr.write(`The portal ended (code ${code})\n`);
    process.exitCode = 1;
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
