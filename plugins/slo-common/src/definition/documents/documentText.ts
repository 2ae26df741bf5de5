import { DefinitionFile } from '../parse';
import { readDocuments } from './readDocuments';

/** More of a document is not shown, in characters. */
const MOST = 64_000;

/** The text of one document of a file. @public */
export type DocumentText = {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** The end is missing, since it is too long. */
  readonly isCut: boolean;
};

/**
 * One document as it stands in its file, in whole lines but for what other documents have of them; undefined where it cannot
 * be read any more.
 *
 * @param index - of `SourceDocument`.
 * @public
 */
export function documentText(
  file: DefinitionFile,
  index: number,
): DocumentText | undefined {
  const text = file.text.replace(/^\ufeff/, '');
  const document = readDocuments({ ...file, text }).documents.find(
    each => each.index === index,
  );
  if (!document) return undefined;
  const [start, end] = document.range;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const whole = `${' '.repeat(indent)}${text.slice(start, end)}`
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  const isCut = whole.length > MOST;
  const { line } = document;
  if (!isCut) return { line, text: whole, isCut };
  const lastLine = whole.lastIndexOf('\n', MOST);
  const shown = whole.slice(0, lastLine > 0 ? lastLine : MOST);
  return { line, text: shown, isCut };
}
