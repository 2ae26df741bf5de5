import { count } from './count';
import { Report } from './Report';

/** `2 errors and 1 warning in 4 documents of 3 files.` */
export function formatSummary({ summary }: Report): string {
  const { files, documents, errors, warnings, infos = 0 } = summary;
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'hint')] : []),
  ];
  const last = found.pop() ?? 'No problems';
  const all = found.length > 0 ? `${found.join(', ')} and ${last}` : last;
  return `${all} in ${count(documents, 'document')} of ${count(
    files,
    'file',
  )}.`;
}
