// Node 22 with its headers and Yarn 4: the machine's own where it has them, else from the npm registry that npm is configured
// with, into .cache/toolchain.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const NODE_VERSION = '22.23.3';
const YARN_VERSION = '4.13.0';
const USABLE_NODE = /^v(22|24)\./;

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, '.cache/toolchain');

const nodePackage = `node-${process.platform}-${process.arch}`;
const fetchedNode = join(folder, 'node_modules', nodePackage);
const fetchedYarn = join(folder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');

function ask(command, args, env = process.env) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync(command, args, { ...options, cwd: root, env }).trim();
  } catch {
    return undefined;
  }
}

/** `npm config get`, or undefined where npm has no answer. */
function npmSetting(name) {
  const value = ask('npm', ['config', 'get', name]);
  return value && value !== 'null' && value !== 'undefined' ? value : undefined;
}

/** The folder that holds `include/node`, so that native modules compile without a download. */
function headersOf(nodePath) {
  const prefix = dirname(dirname(nodePath));
  return existsSync(join(prefix, 'include/node/node_version.h'))
    ? prefix
    : undefined;
}

/** Command and first arguments of a Yarn 4 that is here already; one that would first be downloaded does not count. */
function ownYarnCommand() {
  const env = { ...process.env, COREPACK_ENABLE_NETWORK: '0' };
  return ask('yarn', ['--version'], env)?.startsWith('4.')
    ? ['yarn']
    : undefined;
}

async function fetchToolchain(packages) {
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
  ];
  await step(`Fetching ${packages.join(' and ')}`, () =>
    run('npm', [...args, '--no-audit', '--no-fund', ...packages], {
      log: join(root, '.cache/logs/toolchain.log'),
    }),
  );
}

/**
 * What commands of the repository run with.
 *
 * @returns `node`, the path of Node 22 or 24; `yarn`, command and first arguments of Yarn 4; `env`, an environment in which
 *   `node` is that Node, native modules find its headers and Yarn asks npm's registry.
 */
export async function ensureToolchain() {
  const ownNode = USABLE_NODE.test(process.version);
  const ownYarn = ownYarnCommand();
  const missing = [
    ...(ownNode || existsSync(fetchedNode)
      ? []
      : [`${nodePackage}@${NODE_VERSION}`]),
    ...(ownYarn || existsSync(fetchedYarn)
      ? []
      : [`@yarnpkg/cli-dist@${YARN_VERSION}`]),
  ];
  // npm removes what an install without a lock file does not name, so both are named together.
  if (missing.length > 0) {
    await fetchToolchain([
      ...(ownNode ? [] : [`${nodePackage}@${NODE_VERSION}`]),
      `@yarnpkg/cli-dist@${YARN_VERSION}`,
    ]);
  }
  const node = ownNode ? process.execPath : join(fetchedNode, 'bin/node');
  const headers = headersOf(node);
  const registry = npmSetting('registry');
  const cafile = npmSetting('cafile');
  return {
    node,
    yarn: ownYarn ?? [node, fetchedYarn],
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      ...(headers && { npm_config_nodedir: headers }),
      ...(registry && { YARN_NPM_REGISTRY_SERVER: registry }),
      ...(registry?.startsWith('http:') && {
        YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
      }),
      ...(cafile && { YARN_HTTPS_CA_FILE_PATH: cafile }),
    },
  };
}
