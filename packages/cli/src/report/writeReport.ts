import { ExitCode } from '../main';
import { oneOf } from '../oneOf';
import { Terminal } from '../Terminal';
import { formatGithub } from './formatGithub';
import { formatJson } from './formatJson';
import { formatText, QuotedFile } from './formatText';
import { Report } from './Report';

const FORMATS = ['text', 'json', 'github'] as const;
const FORMATTERS = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
};

export type ReportFormat = (typeof FORMATS)[number];

/** @throws UsageError for a format that is none */
export function readFormat(value: string): ReportFormat {
  return oneOf('format', value, FORMATS);
}

/** Writes a report to standard output. Answers 1 where it has errors. */
export function writeReport(
  report: Report,
  options: {
    readonly format: ReportFormat;
    readonly files: readonly QuotedFile[];
    readonly terminal: Terminal;
  },
): ExitCode {
  const { format, files, terminal } = options;
  const hasColour = terminal.stdout.isTTY === true && !process.env.NO_COLOR;
  terminal.stdout.write(FORMATTERS[format](report, { files, hasColour }));
  return report.summary.errors > 0 ? 1 : 0;
}
