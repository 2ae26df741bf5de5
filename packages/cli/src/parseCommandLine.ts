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

/** Lets an option take several values, as a shell writes them for `--rules *.yaml`: each gets the option of its own. */
export function spreadOptions(
  args: readonly string[],
  options: readonly string[],
): string[] {
  let current: string | undefined;
  return args.flatMap((arg, index) => {
    if (!arg.startsWith('-')) return current ? [current, arg] : [arg];
    const hasValue = args.at(index + 1)?.startsWith('-') === false;
    current = options.includes(arg) && hasValue ? arg : undefined;
    return current ? [] : [arg];
  });
}
