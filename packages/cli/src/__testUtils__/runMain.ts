import { main } from '../main';

/** The command in this very process, for tables of many calls. Paths are taken from where the tests run. */
export async function runMain(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const status = await main(args, {
    stdout: { write: text => (written.stdout += text) },
    stderr: { write: text => (written.stderr += text) },
  });
  return { status, ...written };
}
