import { lintPostmortem } from '@nines/backstage-plugin-postmortems-common';
import { ExitCode } from '../../main';
import { parseCommandLine } from '../../parseCommandLine';
import { readZone } from '../../postmortems/readZone';
import { readPostmortems } from '../../readPostmortems';
import { Reported } from '../../report/Report';
import { summarise } from '../../report/summarise';
import { readFormat, writeReport } from '../../report/writeReport';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/** `nines postmortems lint PATH…`: what is wrong with postmortems, to standard output. */
export function lintPostmortems(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    zone: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  const format = readFormat(values.format);
  const zone = readZone(values.zone);
  if (positionals.length === 0) {
    throw new UsageError('A path to a postmortem or folder is missing.');
  }
  const files = readPostmortems(positionals, zone);
  const problems = files.flatMap(({ file, read }) =>
    lintPostmortem(read).map(
      ({ rule, level, field, message, text, line }): Reported => ({
        file,
        line: line ?? 1,
        column: 1,
        document: 0,
        path: field,
        rule,
        severity: level,
        message,
        ...(text !== undefined && { text }),
      }),
    ),
  );
  const report = summarise({
    problems,
    files: files.length,
    documents: files.length,
  });
  return writeReport(report, { format, files, terminal });
}
