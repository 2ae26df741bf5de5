import { DocumentReport, SourceDocument } from '../documents';
import { Verdict } from '../parse';
import { OpenSloObject } from './OpenSloObject';

/** Kinds that nothing of ours refers to: two of a name do no harm. */
const HARMLESS: readonly string[] = ['Service', 'DataSource'];

/** R2: says of each object whether one before it has its kind and name. */
export function reportDuplicates(
  read: readonly {
    readonly document: SourceDocument;
    readonly report: DocumentReport;
    readonly object?: OpenSloObject;
  }[],
  verdict: Verdict,
): void {
  const earlier = new Map<string, SourceDocument>();
  for (const { object, document, report } of read) {
    if (!object) continue;
    const { kind, metadata } = object.data;
    const key = `${kind} ${metadata.name}`;
    const first = earlier.get(key);
    if (!first) {
      earlier.set(key, document);
      continue;
    }
    const isError = verdict === 'portal' && !HARMLESS.includes(kind);
    report.problem({
      path: ['metadata', 'name'],
      rule: 'R2',
      severity: isError ? 'error' : 'warning',
      message: `Another ${kind} is named "${metadata.name}": ${first.file}, line ${first.line}.`,
      hint: 'Rename one of the two; the first counts.',
    });
  }
}
