import { Problem } from '../Problem';
import { Loss } from '../parse';
import { MAX_PROBLEMS } from './limits';
import { formatPath, PropertyPath } from './PropertyPath';
import { SourceDocument } from './SourceDocument';

/** What a check has to say; the report adds where. @public */
export type ProblemDetails = {
  readonly path: PropertyPath;
  /** Where to point, if not at the value of `path`. */
  readonly at?: { readonly path: PropertyPath; readonly part: 'value' | 'key' };
  readonly rule: string;
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint?: string;
};

/** @public */
export type LossDetails = {
  readonly path: PropertyPath;
  readonly kind: Loss['kind'];
  readonly message: string;
};

/**
 * Collects what is wrong with one document, and what an import of it dropped or assumed. Severity is `error` unless said.
 * Said twice counts once: two objectives may share an indicator. Past 100 of a severity no more are kept: each costs a search for
 * its place, and nobody reads them.
 *
 * @public
 */
export class DocumentReport {
  readonly #document: SourceDocument;
  readonly #about: { readonly kind?: string; readonly name?: string };
  readonly #problems: Problem[] = [];
  readonly #said = new Set<string>();
  readonly #counts = { error: 0, warning: 0 };
  #hasErrors = false;
  readonly #losses: Loss[] = [];

  constructor(
    document: SourceDocument,
    about: { readonly kind?: string; readonly name?: string } = {},
  ) {
    this.#document = document;
    this.#about = about;
  }

  problem(details: ProblemDetails): void {
    const { path, at, rule, severity = 'error', message, hint } = details;
    const text = formatPath(path);
    const key = JSON.stringify([text, rule, message]);
    if (severity === 'error') this.#hasErrors = true;
    const count = this.#counts[severity];
    if (this.#said.has(key) || count >= MAX_PROBLEMS) return;
    this.#said.add(key);
    this.#counts[severity] = count + 1;
    this.#problems.push({
      file: this.#document.file,
      ...this.#document.locate(at?.path ?? path, at?.part),
      document: this.#document.index,
      ...this.#about,
      path: text,
      rule,
      severity,
      message,
      ...(hint !== undefined && { hint }),
    });
  }

  loss({ path, kind, message }: LossDetails): void {
    this.#losses.push({
      file: this.#document.file,
      document: this.#document.index,
      ...(this.#about.name !== undefined && { name: this.#about.name }),
      path: formatPath(path),
      kind,
      message,
    });
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get losses(): readonly Loss[] {
    return this.#losses;
  }

  get hasErrors(): boolean {
    return this.#hasErrors;
  }
}
