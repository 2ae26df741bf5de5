import { formatSummary } from './formatSummary';
import { paint } from './paint';
import { printable } from './printable';
import { quoteSource } from './quoteSource';
import { Report, Reported } from './Report';

/** A file whose lines are quoted. */
export type QuotedFile = { readonly file: string; readonly text: string };

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Names and paths may be of any length. */
const MAX_ABOUT = 160;

/** For people: each problem with its line, a caret below it, what is wrong, what to write instead. */
export function formatText(
  report: Report,
  options: {
    readonly files: readonly QuotedFile[];
    readonly hasColour: boolean;
  },
): string {
  const lines = new Map(
    options.files.map(({ file, text }) => [
      file,
      text.replace(/^\ufeff/, '').split(/\r?\n/),
    ]),
  );
  const blocks = report.problems.map(problem =>
    formatProblem(problem, lines.get(problem.file) ?? [], options.hasColour),
  );
  return `${[...blocks, formatSummary(report)].join('\n')}\n`;
}

function formatProblem(
  problem: Reported,
  lines: readonly string[],
  hasColour: boolean,
): string {
  const { severity, rule, line, column } = problem;
  const [message, hint, file] = [
    problem.message,
    problem.hint ?? '',
    problem.file,
  ].map(printable);
  const colour = COLOURS[severity];
  const margin = ' '.repeat(String(line).length);
  const head = paint(`${severity}[${rule}]`, [colour, 'bold'], hasColour);
  const bar = paint('|', ['blue'], hasColour);
  const arrow = paint('-->', ['blue'], hasColour);
  const { source, caret } = quoteSource(lines[line - 1] ?? '', column);
  return [
    `${head}: ${paint(message, ['bold'], hasColour)}`,
    `${margin}${arrow} ${file}:${line}:${column}${about(problem)}`,
    `${margin} ${bar}`,
    `${paint(String(line), ['blue'], hasColour)} ${bar} ${source}`,
    `${margin} ${bar} ${paint(caret, [colour, 'bold'], hasColour)}`,
    ...(hint
      ? [`${margin} ${paint('=', ['blue'], hasColour)} help: ${hint}`]
      : []),
    '',
  ].join('\n');
}

/** Whose problem it is: `  SLO checkout, spec.objectives[0].target`. */
function about({ kind, name, path }: Reported): string {
  const object = [kind, name].filter(Boolean).join(' ');
  const text = [object, path].filter(Boolean).join(', ');
  return text && `  (${shorten(printable(text))})`;
}

function shorten(text: string): string {
  return text.length > MAX_ABOUT ? `${text.slice(0, MAX_ABOUT - 1)}…` : text;
}
