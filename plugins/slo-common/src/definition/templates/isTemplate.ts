import { Cursor, SourceDocument } from '../documents';

export const TEMPLATE_API_VERSION = 'nines.dev/v1';

/** Whether a document is meant to be a fleet template. */
export function isTemplate(document: SourceDocument): boolean {
  const root = new Cursor(document.value);
  const apiVersion = root.at('apiVersion').text;
  return (
    root.at('kind').value === 'SloTemplate' ||
    (apiVersion?.startsWith('nines.dev/') ?? false)
  );
}
