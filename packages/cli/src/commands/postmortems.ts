import { ExitCode } from '../main';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import { exportPostmortems } from './postmortems/export';
import { importPostmortems } from './postmortems/import';
import { lintPostmortems } from './postmortems/lint';

const COMMANDS = new Map<
  string,
  (args: string[], terminal: Terminal) => ExitCode | Promise<ExitCode>
>([
  ['import', importPostmortems],
  ['export', exportPostmortems],
  ['lint', lintPostmortems],
]);

/** `nines postmortems import|export|lint` */
export function postmortems(
  args: string[],
  terminal: Terminal,
): ExitCode | Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    throw new UsageError(
      'Say what to do: "nines postmortems import", "nines postmortems export" or "nines postmortems lint".',
    );
  }
  return command(rest, terminal);
}
