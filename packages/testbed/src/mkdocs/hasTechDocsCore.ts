import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findProgram } from '../process/findProgram';

/**
 * Whether the MkDocs on the PATH knows TechDocs' own plugin, `mkdocs-techdocs-core`: the Python packages bring it, Debian's do not,
 * and TechDocs must not ask for it then. False where no MkDocs is there.
 */
export async function hasTechDocsCore(): Promise<boolean> {
  try {
    const mkdocs = findProgram(['mkdocs'], 'mkdocs mkdocs-material');
    const [first] = (await readFile(mkdocs, 'utf8')).split('\n', 1);
    const [, python = 'python3'] = /^#!\s*(\S+)/.exec(first) ?? [];
    await promisify(execFile)(python, ['-c', 'import techdocs_core']);
    return true;
  } catch {
    return false;
  }
}
