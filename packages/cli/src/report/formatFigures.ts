import {
  DocumentFigures,
  ReadPostmortem,
} from '@nines/backstage-plugin-postmortems-common';
import { printable } from './printable';

export type FiguresOfFile = {
  readonly file: string;
  readonly read: ReadPostmortem;
  readonly figures: DocumentFigures;
};

const MAX_UNMAPPED = 10;

/** For people: what each file would become, and what was assumed. */
export function formatFigures(files: readonly FiguresOfFile[]): string {
  const blocks = files.map(each => `${formatFile(each)}\n`);
  const refused = files.filter(({ read }) => read.refused !== undefined).length;
  const summary = `${files.length} ${
    files.length === 1 ? 'file' : 'files'
  } read${refused > 0 ? `, ${refused} refused` : ''}. Nothing was written.`;
  return [...blocks, summary, ''].join('\n');
}

function formatFile({ file, read, figures }: FiguresOfFile): string {
  if (read.refused !== undefined) {
    return `${printable(file)}\n  refused: ${printable(read.refused)}`;
  }
  const { findings, unmapped } = read;
  const more = unmapped.length - MAX_UNMAPPED;
  return [
    printable(file),
    ...rowsOf(read, figures).map(
      ([name, value]) => `  ${name.padEnd(24)} ${printable(value)}`,
    ),
    ...findings.map(({ level, line, message }) => {
      const at = line === undefined ? '' : ` (line ${line})`;
      return `  ${level}${at}: ${printable(message)}`;
    }),
    ...unmapped
      .slice(0, MAX_UNMAPPED)
      .map(({ line, text, reason }) =>
        printable(`  kept, line ${line}: ${text.slice(0, 100)} (${reason})`),
      ),
    ...(more > 0 ? [`  and ${more} more that no field stands for`] : []),
  ].join('\n');
}

function rowsOf(
  { content, format }: ReadPostmortem,
  figures: DocumentFigures,
): (readonly [string, string])[] {
  const { oddTimes, orderFaults, computedMinutes, disagrees } = figures;
  const disagreement = disagrees ? ', which disagrees with what is stated' : '';
  const rows: (readonly [string, string | null])[] = [
    ['title', content.title],
    ['format', format],
    ['first detected', figures.firstDetected],
    ['declared', figures.declared],
    ['repaired', figures.repaired],
    ['resolved', figures.resolved],
    ['stated time to detect', figures.statedTimeToDetect],
    ['stated time to repair', figures.statedTimeToRepair],
    ['stated time to resolve', figures.statedTimeToResolve],
    [
      'repaired less detected',
      computedMinutes === null ? null : `${computedMinutes} min${disagreement}`,
    ],
    ['order faults', String(orderFaults.length)],
    ['events', String(figures.events)],
    ['timeline rows', String(figures.timelineRows)],
    [
      'odd times',
      oddTimes.length > 0 ? `${oddTimes.length}: ${oddTimes.join('; ')}` : '0',
    ],
    ['action items', String(figures.actionItems)],
    ['action bullets', String(figures.actionBullets)],
    ['sections kept', String(content.sections?.length ?? 0)],
    ['lines kept', String(figures.unmapped)],
  ];
  return rows.flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
}
