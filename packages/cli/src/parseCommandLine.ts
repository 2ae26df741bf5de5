import { parseArgs, ParseArgsConfig } from 'node:util';
import { UsageError } from './UsageError';

/** Options and paths of a command; anything that it does not know is a {@link UsageError}. */
export function parseCommandLine<Options extends ParseArgsConfig['options']>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replace(/\.? To specify a.*$/s, '.'));
  }
}
