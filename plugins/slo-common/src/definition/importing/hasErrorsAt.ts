import { DocumentReport, formatPath, PropertyPath } from '../documents';

/** Whether something is wrong inside one part of a document, or outside all of some parts. */
export function hasErrorsAt(
  report: DocumentReport,
  where:
    | { readonly inside: PropertyPath }
    | { readonly outside: readonly PropertyPath[] },
): boolean {
  const isWithin = (path: string, part: PropertyPath) => {
    const prefix = formatPath(part);
    return (
      path.startsWith(prefix) && /^$|^[.[]/.test(path.slice(prefix.length))
    );
  };
  return report.problems.some(({ severity, path }) => {
    if (severity !== 'error') return false;
    return 'inside' in where
      ? isWithin(path, where.inside)
      : !where.outside.some(part => isWithin(path, part));
  });
}
