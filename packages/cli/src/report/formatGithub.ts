import { formatSummary } from './formatSummary';
import { Report, Reported } from './Report';

/** GitHub's word for what is neither. */
const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** Workflow commands, which GitHub Actions turns into annotations of the changed lines. */
export function formatGithub(report: Report): string {
  const lines = report.problems.map(toCommand);
  return `${[...lines, formatSummary(report)].join('\n')}\n`;
}

function toCommand(problem: Reported): string {
  const { file, line, column, rule, path, message, hint } = problem;
  const properties = Object.entries({
    file,
    line,
    col: column,
    title: [rule, path].filter(Boolean).join(' '),
  }).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, hint].filter(Boolean).join(' ');
  return `::${COMMANDS[problem.severity]} ${properties.join(',')}::${escapeData(
    text,
  )}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
