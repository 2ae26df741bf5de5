import { z } from 'zod/v4';
import {
  Cursor,
  DocumentReport,
  formatPath,
  ProblemDetails,
} from '../documents';
import { ParseMode } from '../parse';
import { explainIssue } from './explainIssue';

/**
 * Parses data by the tolerant schema and reports what is wrong. What only the strict schema minds is a warning in tolerant
 * mode, an error in strict mode.
 *
 * @returns The parsed data where the tolerant schema accepts it.
 */
export function checkShape<Schema extends z.ZodType>(
  data: Cursor,
  schemas: { readonly strict: z.ZodType; readonly tolerant: Schema },
  options: { readonly mode: ParseMode; readonly report: DocumentReport },
): z.output<Schema> | undefined {
  const strict = schemas.strict.safeParse(data.value);
  const tolerant = schemas.tolerant.safeParse(data.value);
  const errors = problemsOf(tolerant.error, schemas.tolerant, data);
  const errorPaths = new Set(errors.map(({ path }) => formatPath(path)));
  const deviations = problemsOf(strict.error, schemas.strict, data).filter(
    ({ path }) => !errorPaths.has(formatPath(path)),
  );
  errors.forEach(problem => options.report.problem(problem));
  for (const problem of deviations) {
    const severity = options.mode === 'strict' ? 'error' : 'warning';
    options.report.problem({ ...problem, severity });
  }
  return tolerant.data;
}

function problemsOf(
  error: z.ZodError | undefined,
  schema: z.ZodType,
  data: Cursor,
): ProblemDetails[] {
  return (error?.issues ?? []).flatMap(issue =>
    explainIssue(issue, schema, data),
  );
}
