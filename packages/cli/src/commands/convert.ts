import {
  Loss,
  parseDefinitions,
  printDocuments,
  toOpenSlo,
} from '@nines/backstage-plugin-slo-common';
import { ExitCode } from '../main';
import { parseCommandLine } from '../parseCommandLine';
import { readDefinitionFiles } from '../readDefinitionFiles';
import { formatText } from '../report/formatText';
import { printable } from '../report/printable';
import { summarise } from '../report/summarise';
import { Terminal } from '../Terminal';
import { UsageError } from '../UsageError';

/** `nines convert PATH… --to openslo`: what could be read to standard output, problems and losses to standard error. */
export function convert(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parseCommandLine(args, {
    to: { type: 'string' },
  });
  if (values.to !== 'openslo') {
    throw new UsageError('Say what to convert to: "--to openslo".');
  }
  if (positionals.length === 0) {
    throw new UsageError('A path to a file or folder is missing.');
  }
  const files = readDefinitionFiles(positionals);
  const parsed = parseDefinitions(files, { mode: 'tolerant' });
  const report = summarise(parsed);
  if (report.problems.length > 0) {
    const hasColour = terminal.stderr.isTTY === true && !process.env.NO_COLOR;
    terminal.stderr.write(formatText(report, { files, hasColour }));
  }
  const { documents, losses } = toOpenSlo(parsed.slos);
  for (const loss of [...parsed.losses, ...losses]) {
    terminal.stderr.write(`${formatLoss(loss)}\n`);
  }
  terminal.stdout.write(printDocuments(documents));
  return report.summary.errors > 0 ? 1 : 0;
}

/** `slo.yaml: checkout: spec.alerting dropped: …` */
function formatLoss({ file, name, path, kind, message }: Loss): string {
  const place = [file, name].filter(Boolean).join(': ');
  const what = [path, kind].filter(Boolean).join(' ');
  return printable(`${place}: ${what}: ${message}`);
}
