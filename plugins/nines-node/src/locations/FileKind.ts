/** Which files of a location are read. @public */
export type FileKind = {
  /** What their paths match; not global. */
  readonly names: RegExp;
  /** For messages: `.yaml, .yml or .json`. */
  readonly endings: string;
};

/** Definitions: what a location is read for unless said otherwise. @public */
export const DEFINITION_FILES: FileKind = {
  names: /\.(ya?ml|json)$/i,
  endings: '.yaml, .yml or .json',
};

/** Pages of documentation, and what says where they are. @public */
export const DOCUMENT_FILES: FileKind = {
  names: /(\.(md|markdown)|(^|\/)mkdocs\.ya?ml)$/i,
  endings: '.md or .markdown',
};
