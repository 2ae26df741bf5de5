import { ExitCode } from '../main';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';
import { audit } from './runbooks/audit';
import { begin } from './runbooks/begin';
import { lint } from './runbooks/lint';

const COMMANDS = new Map([
  ['lint', lint],
  ['new', begin],
  ['audit', audit],
]);

/** `nines runbooks lint|new|audit` */
export function runbooks(args: string[], terminal: Terminal): ExitCode {
  const [name, ...rest] = args;
  const command = COMMANDS.get(name ?? '');
  if (!command) {
    throw new UsageError(
      'Say what to do: "nines runbooks lint", "nines runbooks new" or "nines runbooks audit".',
    );
  }
  return command(rest, terminal);
}
