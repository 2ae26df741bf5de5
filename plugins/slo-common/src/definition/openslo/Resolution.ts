import { DocumentReport, ProblemDetails, PropertyPath } from '../documents';
import { ParseMode, Verdict } from '../parse';
import { Problem } from '../Problem';
import { closestTo } from './closestTo';
import { References } from './References';

/** What it takes to turn one object into our model: where references lead, where problems go, and how they are judged. */
export type Resolution = {
  readonly mode: ParseMode;
  readonly verdict: Verdict;
  readonly references: References;
  readonly report: DocumentReport;
};

/** Severity of what the format allows and Nines cannot measure. */
export function unmeasurable({ verdict }: Resolution): Problem['severity'] {
  return verdict === 'portal' ? 'error' : 'warning';
}

/** Reports something that the format allows and that keeps Nines from measuring. */
export function reportUnmeasurable(
  resolution: Resolution,
  problem: Omit<ProblemDetails, 'severity'>,
): void {
  const severity = unmeasurable(resolution);
  resolution.report.problem({ ...problem, severity });
}

/** R1: finds what a reference names, or says that it leads nowhere. */
export function follow<T>(
  resolution: Resolution,
  reference: {
    readonly path: PropertyPath;
    readonly name: string;
    readonly kind: string;
    readonly among: ReadonlyMap<string, T>;
  },
): T | undefined {
  const { path, name, kind, among } = reference;
  const found = among.get(name);
  if (found !== undefined) return found;
  const close = closestTo(name, [...among.keys()]);
  reportUnmeasurable(resolution, {
    path,
    rule: 'R1',
    message: `No ${kind} "${name}" is among these definitions.`,
    hint: close
      ? `Did you mean "${close}"?`
      : `Add a document "kind: ${kind}" with that name.`,
  });
  return undefined;
}
