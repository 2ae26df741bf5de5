import { Cursor, PropertyPath, SourceDocument } from './documents';

/** The longest `metadata.name` that any of the formats allows. */
const MAX_NAME = 253;

/**
 * An SLO that a document is meant to hold, valid or not.
 *
 * @public
 */
export type MentionedSlo = {
  /** As {@link SloDefinition.name}; absent where it cannot be read, so that it may be any SLO of the file. */
  readonly name?: string;
  readonly displayName?: string;
  /** Where in the document it is. */
  readonly path: PropertyPath;
};

/** A name that can stand in a list and in a URL, however wrong it is otherwise. */
export function readMentionedName({ text }: Cursor): string | undefined {
  const isName =
    text !== undefined &&
    text.trim() !== '' &&
    text.length <= MAX_NAME &&
    !/[\p{Cc}\p{Cs}/]/u.test(text);
  return isName ? text : undefined;
}

/** The SLO of a document that holds one, named by `metadata.name`. */
export function mentionOfMetadata({ value }: SourceDocument): MentionedSlo {
  const metadata = new Cursor(value).at('metadata');
  const name = readMentionedName(metadata.at('name'));
  const displayName = metadata.at('displayName').text;
  return {
    ...(name !== undefined && { name }),
    ...(displayName && { displayName: displayName.slice(0, MAX_NAME) }),
    path: [],
  };
}
