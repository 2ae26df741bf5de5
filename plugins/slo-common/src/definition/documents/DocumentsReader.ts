import {
  Composer,
  Document,
  isSeq,
  LineCounter,
  Node,
  Parser,
  YAMLError,
} from 'yaml';
import { DefinitionFile } from '../parse';
import { Problem } from '../Problem';
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_SYNTAX_ERRORS } from './limits';
import { Locator } from './locate';
import { indexLines } from './indexLines';
import { isNestedDeeperThan } from './nesting';
import { PlainValueReader } from './PlainValueReader';
import { SourceDocument } from './SourceDocument';
import { SyntaxProblem, toSyntaxProblem } from './syntaxProblem';

/** The documents of a file that could be read, and what is wrong with the others. @public */
export type ReadDocuments = {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly Problem[];
};

/** A problem of a file that has no path in a document. */
export function fileProblem(
  { file }: DefinitionFile,
  problem: SyntaxProblem & { line: number; column: number },
): Problem {
  return { file, document: 0, path: '', severity: 'error', ...problem };
}

/** Reads the documents of one text, once. */
export class DocumentsReader {
  readonly #file: DefinitionFile;
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #documents: SourceDocument[] = [];
  readonly #problems: Problem[] = [];
  #index = 0;

  constructor(file: DefinitionFile, text: string) {
    this.#file = file;
    this.#text = text;
    this.#lines = indexLines(text);
  }

  read(): ReadDocuments {
    for (const document of this.#compose()) {
      this.#add(document);
      if (this.#index > MAX_DOCUMENTS) return this.#refuseAll();
    }
    return { documents: this.#documents, problems: this.#problems };
  }

  /** Documents one by one, so that a limit is met before the rest is built. */
  *#compose(): Generator<Document.Parsed> {
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      strict: true,
      merge: false,
      // quadratic in the parser; PlainValueReader looks for duplicates itself
      uniqueKeys: false,
    });
    const parser = new Parser();
    for (const token of parser.parse(this.#text)) {
      if (isNestedDeeperThan(token, MAX_DEPTH)) {
        this.#refuse(token.offset, {
          rule: 'F7',
          message: `Lists and maps are nested deeper than ${MAX_DEPTH} levels.`,
        });
        this.#index += 1;
      } else {
        yield* composer.next(token);
      }
    }
    yield* composer.end();
  }

  #add(document: Document.Parsed): void {
    const errors = [...document.errors, ...document.warnings];
    if (errors.length > 0) {
      this.#refuseSyntax(errors);
      this.#index += 1;
      return;
    }
    const { contents } = document;
    const roots = isSeq<Node>(contents) ? contents.items : [contents];
    for (const root of roots) {
      if (root === null) continue;
      this.#addRoot(document, root);
      if (this.#index > MAX_DOCUMENTS) return;
    }
  }

  #addRoot(document: Document.Parsed, root: Node): void {
    const reader = new PlainValueReader(document);
    const value = reader.read(root);
    if (value === null && reader.refusals.length === 0) return;
    const locator = new Locator(document, root, this.#lines);
    if (reader.refusals.length === 0) {
      this.#documents.push({
        file: this.#file.file,
        ...(this.#file.url !== undefined && { url: this.#file.url }),
        index: this.#index,
        line: locator.locate([]).line,
        value,
        range: [root.range?.[0] ?? 0, root.range?.[1] ?? 0],
        locate: (path, part) => locator.locate(path, part),
      });
    }
    for (const { node, ...refusal } of reader.refusals) {
      this.#refuse(node.range?.[0] ?? 0, refusal);
    }
    this.#index += 1;
  }

  #refuseSyntax(errors: readonly YAMLError[]): void {
    for (const error of errors.slice(0, MAX_SYNTAX_ERRORS)) {
      this.#refuse(error.pos[0], toSyntaxProblem(error));
    }
  }

  #refuse(offset: number, problem: SyntaxProblem): void {
    const end = Math.max(0, Math.min(offset, this.#text.length));
    const { line, col } = this.#lines.linePos(end);
    const at = { line: Math.max(line, 1), column: Math.max(col, 1) };
    this.#problems.push({
      ...fileProblem(this.#file, { ...at, ...problem }),
      document: this.#index,
    });
  }

  #refuseAll(): ReadDocuments {
    const problem = fileProblem(this.#file, {
      line: 1,
      column: 1,
      rule: 'F5',
      message: `The file has more than ${MAX_DOCUMENTS} documents.`,
      hint: 'Split it into several files.',
    });
    return { documents: [], problems: [problem] };
  }
}
