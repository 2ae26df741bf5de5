import { toJsonSchema } from '@nines/backstage-plugin-slo-common';
import { ExitCode } from '../main';
import { parseCommandLine } from '../parseCommandLine';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

/** `nines schema`: the JSON Schema, to standard output. */
export function schema(args: string[], terminal: Terminal): ExitCode {
  const { positionals } = parseCommandLine(args, {});
  if (positionals.length > 0) {
    throw new UsageError('"schema" takes no path.');
  }
  terminal.stdout.write(`${JSON.stringify(toJsonSchema(), null, 2)}\n`);
  return 0;
}
