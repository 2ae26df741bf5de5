import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BINARY = resolve(__dirname, '../../bin/nines');

/** A folder for each test of a file, and the command as it is called in it. */
export function useFolder() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nines-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  return {
    pathOf: (name: string) => join(folder, name),
    write(files: Readonly<Record<string, string | Buffer>>): void {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    nines(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(BINARY, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
  };
}
