import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '../process/findProgram';

/** Builds an MkDocs site from a folder that holds `mkdocs.yml`. */
export async function buildSite(options: {
  source: string;
  target: string;
}): Promise<void> {
  const command = findProgram(['mkdocs'], 'mkdocs mkdocs-material');
  await promisify(execFile)(command, [
    ...['build', '--quiet', '--strict'],
    ...['--config-file', `${options.source}/mkdocs.yml`],
    ...['--site-dir', options.target],
  ]);
}
