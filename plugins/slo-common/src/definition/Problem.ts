/**
 * Something wrong in a definition. Every problem says where it is, what was found and what is allowed, so that its owner can
 * mend it without reading our documentation.
 *
 * @public
 */
export type Problem = {
  /** The file as its owner knows it: a path relative to the entity's descriptor or to the folder given to `nines`. */
  readonly file: string;
  /** 1-based; the start of the offending value, or of the document where a value is missing. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** 0-based index of the document in its file. */
  readonly document: number;
  /** Kind of the document, where it could be read. */
  readonly kind?: string;
  /** `metadata.name` of the document, where it could be read. */
  readonly name?: string;
  /** Property path, such as `spec.objectives[0].target`; empty for the document as a whole. */
  readonly path: string;
  /** Stable rule id, such as `S15`; see docs/definitions.md. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What was found and what is allowed, in one sentence. */
  readonly message: string;
  /** What to write instead, where we know. */
  readonly hint?: string;
};
