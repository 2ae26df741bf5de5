import {
  durationsOfRead,
  figuresOf,
} from '@nines/backstage-plugin-postmortems-common';
import { ExitCode } from '../../main';
import { oneOf } from '../../oneOf';
import { parseCommandLine } from '../../parseCommandLine';
import { readZone } from '../../postmortems/readZone';
import { sendFiles } from '../../postmortems/sendFiles';
import { readPostmortems } from '../../readPostmortems';
import { FiguresOfFile, formatFigures } from '../../report/formatFigures';
import { printable } from '../../report/printable';
import { Terminal } from '../../Terminal';
import { UsageError } from '../../UsageError';

/**
 * `nines postmortems import PATH…`: what is read of postmortems, to standard output; with `--to` into a portal. Answers 1 where a file is
 * refused.
 */
export async function importPostmortems(
  args: string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseCommandLine(args, {
    'dry-run': { type: 'boolean', default: false },
    to: { type: 'string' },
    'token-env': { type: 'string' },
    wins: { type: 'string', default: 'portal' },
    owner: { type: 'string' },
    entity: { type: 'string', multiple: true, default: [] },
    zone: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  const format = oneOf('format', values.format, ['text', 'json']);
  const wins = oneOf('winner', values.wins, ['source', 'portal']);
  const zone = readZone(values.zone);
  if (positionals.length === 0) {
    throw new UsageError('A path to a postmortem or folder is missing.');
  }
  const files = readPostmortems(positionals, zone);
  if (files.length === 0) {
    terminal.stderr.write(
      `nines: No postmortems are in ${printable(positionals.join(', '))}.\n`,
    );
  }
  if (values.to !== undefined) {
    return sendFiles(files, terminal, {
      url: values.to,
      tokenVariable: values['token-env'],
      format,
      request: {
        wins,
        dryRun: values['dry-run'],
        entityRefs: values.entity,
        ...(values.owner !== undefined && { ownerRef: values.owner }),
        ...zone,
      },
    });
  }
  const figures = files.map(({ file, text, read }) => {
    return { file, read, figures: figuresOf(text, read) };
  });
  terminal.stdout.write(
    format === 'json' ? toJson(figures) : formatFigures(figures),
  );
  return files.some(({ read }) => read.refused !== undefined) ? 1 : 0;
}

/** One JSON document: per file its figures, and all that was read. */
function toJson(files: readonly FiguresOfFile[]): string {
  const postmortems = files.map(({ file, read, figures }) => ({
    file,
    refused: read.refused ?? null,
    format: read.format,
    figures,
    durations: durationsOfRead(read),
    content: read.content,
    timeline: read.timeline,
    actionItems: read.actionItems,
    unmapped: read.unmapped,
    findings: read.findings,
  }));
  return `${JSON.stringify({ postmortems }, null, 2)}\n`;
}
