import { DefinitionFile } from '../parse';
import { DocumentsReader, fileProblem, ReadDocuments } from './DocumentsReader';
import { findTextProblem } from './textProblem';

export type { ReadDocuments } from './DocumentsReader';

/**
 * Reads the documents of a YAML or JSON file. Never throws; a document that cannot be read is a problem and leaves the
 * others alone. A file past a limit (1 MB, 1,000 documents) or that is not text has no documents and one problem.
 *
 * @public
 */
export function readDocuments(file: DefinitionFile): ReadDocuments {
  const text = file.text.replace(/^\ufeff/, '');
  const unreadable = findTextProblem(text);
  if (unreadable) {
    return { documents: [], problems: [fileProblem(file, unreadable)] };
  }
  return new DocumentsReader(file, text).read();
}
