import { Report, Reported } from './Report';

/** Puts what was found in the order of files and places, and counts it. */
export function summarise(found: {
  readonly problems: readonly Reported[];
  readonly files: number;
  readonly documents: number;
}): Report {
  const { files, documents } = found;
  const problems = [...found.problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const count = (wanted: Reported['severity']) =>
    problems.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings, infos] = [
    count('error'),
    count('warning'),
    count('info'),
  ];
  const summary = { files, documents, errors, warnings };
  return {
    problems,
    summary: infos > 0 ? { ...summary, infos } : summary,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
