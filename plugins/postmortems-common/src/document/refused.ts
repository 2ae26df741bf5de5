import { fileName } from './fileName';
import { ReadPostmortem } from './types';

/** A document that is not imported, and why. */
export function refused(
  format: string,
  path: string,
  { line, message }: { readonly line?: number; readonly message: string },
): ReadPostmortem {
  return {
    format,
    refused: line === undefined ? message : `Line ${line}: ${message}`,
    content: { title: fileName(path).slice(0, 200) || 'Untitled' },
    timeline: [],
    actionItems: [],
    unmapped: [],
    facts: [],
    findings: [
      {
        rule: 'document.refused',
        level: 'error',
        field: '',
        message,
        ...(line !== undefined && { line }),
      },
    ],
  };
}
