import {
  parseDefinitions,
  readSharedDefinitions,
} from '@nines/backstage-plugin-slo-common';
import { ExitCode } from '../main';
import { parseCommandLine } from '../parseCommandLine';
import { readDefinitionFiles } from '../readDefinitionFiles';
import { findUnknownPolicies } from '../readPagingRules';
import { summarise } from '../report/summarise';
import { readFormat, writeReport } from '../report/writeReport';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

/** `nines validate PATH…`: what is wrong, to standard output. */
export function validate(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', multiple: true, default: [] },
    config: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'text' },
  });
  const format = readFormat(values.format);
  if (positionals.length === 0) {
    throw new UsageError('A path to a file or folder is missing.');
  }
  const files = readDefinitionFiles(positionals);
  const parsed = parseDefinitions(files, {
    mode: values.strict ? 'strict' : 'tolerant',
    // to the letter of the standard: what only Nines minds is a warning
    verdict: values.strict ? 'standard' : 'portal',
    shared: readSharedDefinitions(readDefinitionFiles(values.shared)),
  });
  if (parsed.files === 0) {
    terminal.stderr.write(
      `nines: No definitions are in ${positionals.join(', ')}.\n`,
    );
  }
  const unknown = findUnknownPolicies(parsed.slos, {
    own: positionals,
    shared: values.shared,
    config: values.config,
  });
  const report = summarise({
    ...parsed,
    problems: [...parsed.problems, ...unknown],
  });
  return writeReport(report, { format, files, terminal });
}
