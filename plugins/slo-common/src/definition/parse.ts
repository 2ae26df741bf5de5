import { SloDefinition } from './types';
import { Problem } from './Problem';

/** A file of definitions as it was read. @public */
export type DefinitionFile = {
  /** As its owner knows it; appears in {@link Problem.file}. */
  readonly file: string;
  readonly text: string;
  /** Link for a person. */
  readonly url?: string;
  /** Its owner named this very file, not a folder around it: it has to hold definitions. */
  readonly isNamed?: boolean;
};

/** @public */
export type ParseMode = 'strict' | 'tolerant';

/**
 * By what a definition is judged. `portal`: what its format allows and Nines cannot measure is an error. `standard`: by the
 * format alone, so such things are warnings.
 *
 * @public
 */
export type Verdict = 'portal' | 'standard';

/** One thing an import dropped or assumed. @public */
export type Loss = {
  readonly file: string;
  readonly document: number;
  readonly name?: string;
  readonly path: string;
  readonly kind: 'dropped' | 'assumed';
  readonly message: string;
};

/** What parsing a set of files gives. One bad document never hides the others. @public */
export type ParsedDefinitions = {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
  readonly files: number;
  readonly documents: number;
};
