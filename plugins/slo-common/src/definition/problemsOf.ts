import { BrokenSlo } from './parse';
import { Problem } from './Problem';

/**
 * The problems that concern one SLO: those that name it, and those of its file that name nothing. A Sloth document holds several
 * SLOs and has a name of its own: what is wrong with the document concerns each of them.
 *
 * @public
 */
export function problemsOf<T extends Problem>(
  { name, origin }: Pick<BrokenSlo, 'name' | 'origin'>,
  problems: readonly T[],
): T[] {
  return problems.filter(problem => {
    if (problem.name === name) return true;
    if (problem.file !== origin.file) return false;
    if (problem.name === undefined) return true;
    return (
      origin.format === 'sloth' &&
      problem.document === origin.document &&
      problem.kind !== 'SLO'
    );
  });
}
