import { ParsedDefinitions, Problem } from '@nines/backstage-plugin-slo-common';

/** What a validation found, ready to be printed. */
export type Report = {
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
  };
};

export function summarise(parsed: ParsedDefinitions): Report {
  const { files, documents } = parsed;
  const problems = [...parsed.problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return { problems, summary: { files, documents, errors, warnings } };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
