import { DefinitionOrigin, SloDefinition } from './types';
import { PagingDefinitions } from './paging/PagingDefinitions';
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
  /** Definitions were read here before: what cannot be read now is a problem, whatever it looks like. */
  readonly heldDefinitions?: boolean;
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

/** An SLO that a document names, and that has errors: problems tell which. @public */
export type BrokenSlo = {
  /** As {@link SloDefinition.name} would be. */
  readonly name: string;
  readonly displayName?: string;
  readonly origin: DefinitionOrigin;
};

/** What parsing a set of files gives. One bad document never hides the others. @public */
export type ParsedDefinitions = {
  readonly slos: readonly SloDefinition[];
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
  /** Named in a document, and not among `slos`. */
  readonly broken: readonly BrokenSlo[];
  /** Files with something that cannot be read, or tells no name: SLOs of before may still be meant in them. */
  readonly unreadable: readonly string[];
  readonly paging: PagingDefinitions;
  readonly files: number;
  readonly documents: number;
};
