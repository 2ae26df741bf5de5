import { Problem } from './Problem';
import { SloDefinition } from './types';

/** R2 across formats: of several SLOs with one name the first stays. */
export function dropDuplicates(slos: readonly SloDefinition[]): {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly Problem[];
} {
  const kept = new Map<string, SloDefinition>();
  const problems: Problem[] = [];
  for (const slo of slos) {
    const first = kept.get(slo.name);
    if (!first) {
      kept.set(slo.name, slo);
    } else if (first.origin.format !== slo.origin.format) {
      const { file, line, document } = slo.origin;
      problems.push({
        file,
        line,
        column: 1,
        document,
        name: slo.name,
        path: '',
        rule: 'R2',
        severity: 'error',
        message: `Another SLO is named "${slo.name}": ${first.origin.file}, line ${first.origin.line}.`,
        hint: 'Rename one of the two; the first counts.',
      });
    }
  }
  return { slos: [...kept.values()], problems };
}
