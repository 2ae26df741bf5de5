import { Cursor, SourceDocument } from '../documents';
import { MentionedSlo, mentionOfMetadata } from '../MentionedSlo';
import { isOpenSloKind } from './schemas/opensloSchemas';

/** The SLO that an OpenSLO document is meant to hold; one of a misspelt kind may be any SLO. */
export function mentionsOfOpenSlo(
  document: SourceDocument,
): readonly MentionedSlo[] {
  const kind = new Cursor(document.value).at('kind').value;
  if (kind === 'SLO') return [mentionOfMetadata(document)];
  return isOpenSloKind(kind) ? [] : [{ path: [] }];
}
