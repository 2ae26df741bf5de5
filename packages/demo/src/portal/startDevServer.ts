import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../paths';

/** Where the bundler serves the app; the same address stands in app-config.dev.yaml. */
const URL = 'http://localhost:3000';

/** Serves the app from its sources, with hot reload. What the bundler says goes to the terminal. */
export async function startDevServer() {
  const cli = join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');
  const config = ['app-config.yaml', 'app-config.dev.yaml'];
  const child = spawn(
    process.execPath,
    [
      ...[cli, 'package', 'start'],
      ...config.flatMap(file => ['--config', join(ROOT, file)]),
    ],
    { cwd: join(ROOT, 'packages/app'), stdio: 'inherit' },
  );
  const ended = new Promise(resolve => child.once('close', resolve));
  return {
    url: URL,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
