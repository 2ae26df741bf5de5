/** Characters of a file; 1,000 usual definitions stay below. */
export const MAX_FILE_CHARACTERS = 1024 * 1024;
export const MAX_DOCUMENTS = 1_000;
/** Levels of lists and maps inside each other; OpenSLO itself needs 12. */
export const MAX_DEPTH = 32;
/** `*alias` uses in one document. */
export const MAX_ALIASES = 100;
/** Values of one document once its aliases are written out. */
export const MAX_EXPANDED_VALUES = 100_000;
/** Syntax errors reported of one document; later ones mostly follow from the first. */
export const MAX_SYNTAX_ERRORS = 10;
/** Errors, and warnings, reported of one document. */
export const MAX_PROBLEMS = 100;
