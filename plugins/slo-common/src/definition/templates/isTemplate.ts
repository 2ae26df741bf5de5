import { Cursor, SourceDocument } from '../documents';

export const TEMPLATE_API_VERSION = 'nines.dev/v1';

/** Whether a document is meant to be a fleet template. */
export function isTemplate(document: SourceDocument): boolean {
  const apiVersion = new Cursor(document.value).at('apiVersion').text;
  return apiVersion?.startsWith('nines.dev/') ?? false;
}
