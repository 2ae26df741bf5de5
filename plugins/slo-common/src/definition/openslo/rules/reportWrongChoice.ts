import { Cursor, DocumentReport } from '../../documents';

/** Says so unless exactly one of some fields is there. Answers whether one is. */
export function reportWrongChoice(
  at: Cursor,
  report: DocumentReport,
  choice: { readonly rule: string; readonly fields: readonly string[] },
): boolean {
  const { rule, fields } = choice;
  const present = at.present(...fields);
  if (present.length === 1) return true;
  const options = fields.map(field => `"${field}"`).join(' or ');
  report.problem({
    path: at.path,
    rule,
    message:
      present.length === 0
        ? `Neither is there: ${options} is needed.`
        : `${present.map(field => `"${field}"`).join(' and ')} are both there.`,
    hint: `Write exactly one of ${fields.join(', ')}.`,
  });
  return false;
}
