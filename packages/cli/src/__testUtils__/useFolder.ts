import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runMain } from './runMain';

const BINARY = resolve(__dirname, '../../bin/nines');

/** A folder for each test of a file, and the command in it. */
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
    /** In this very process: a hundred calls take no time. */
    async nines(...args: string[]) {
      const before = process.cwd();
      process.chdir(folder);
      try {
        return await runMain(...args);
      } finally {
        process.chdir(before);
      }
    },
    /** As people call it, in a process of its own: for what Jest does not show as it is, such as errors of Node itself. */
    binary(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(BINARY, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
  };
}
