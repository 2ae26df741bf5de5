import { Report } from './Report';

/** One JSON document. What is not known of a problem is null. */
export function formatJson({ problems, summary }: Report): string {
  const document = {
    problems: problems.map(problem => ({
      file: problem.file,
      line: problem.line,
      column: problem.column,
      document: problem.document,
      kind: problem.kind ?? null,
      name: problem.name ?? null,
      path: problem.path,
      rule: problem.rule,
      severity: problem.severity,
      message: [problem.message, problem.hint].filter(Boolean).join(' '),
      ...(problem.text !== undefined && { text: problem.text }),
    })),
    summary,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
