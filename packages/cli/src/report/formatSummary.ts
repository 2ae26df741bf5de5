import { Report } from './summarise';

/** `2 errors and 1 warning in 4 documents of 3 files.` */
export function formatSummary(summary: Report['summary']): string {
  const { files, documents, errors, warnings } = summary;
  const found =
    errors + warnings === 0
      ? 'No problems'
      : [
          ...(errors > 0 ? [count(errors, 'error')] : []),
          ...(warnings > 0 ? [count(warnings, 'warning')] : []),
        ].join(' and ');
  return `${found} in ${count(documents, 'document')} of ${count(
    files,
    'file',
  )}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
