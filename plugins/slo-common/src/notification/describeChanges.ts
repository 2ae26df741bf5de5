import { formatTarget } from '../budget/formatNumber';
import { Ratio, assertNever } from '../units';

/** One thing that changed in a definition. @public */
export type ChangedPart =
  | {
      readonly kind: 'target';
      /** Its title; empty for the only objective. */
      readonly objective: string;
      readonly from: Ratio;
      readonly to: Ratio;
    }
  /** Query, source, operator, value or slices: it is measured anew. */
  | { readonly kind: 'measured'; readonly objective: string };

/** What changed in the definition of one SLO. @public */
export type ChangedSlo = {
  readonly sloTitle: string;
  readonly entityTitle: string;
  /** At least one. */
  readonly parts: readonly ChangedPart[];
};

const MOST_NAMED = 3;

/** One line that says what changed; of several SLOs it names the first, for they changed together. @public */
export function describeChanges(changes: readonly ChangedSlo[]): string {
  const [first] = changes;
  if (changes.length === 1) {
    const parts = first.parts.map(describePart).join('; ');
    return `${nameOf(first)}: ${parts}`;
  }
  const named = changes.slice(0, MOST_NAMED).map(nameOf);
  const more = changes.length - named.length;
  const rest = more > 0 ? ` and ${more} more` : '';
  return `Definitions of ${changes.length} SLOs changed: ${named.join(
    ', ',
  )}${rest}`;
}

function nameOf({ sloTitle, entityTitle }: ChangedSlo): string {
  return `${sloTitle} of ${entityTitle}`;
}

function describePart(part: ChangedPart): string {
  const of = part.objective === '' ? '' : ` of ${part.objective}`;
  switch (part.kind) {
    case 'target':
      return `target${of} ${formatTarget(part.from)} to ${formatTarget(
        part.to,
      )}`;
    case 'measured':
      return `what is measured${of} changed`;
    default:
      return assertNever(part);
  }
}
