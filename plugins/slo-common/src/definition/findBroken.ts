import { SourceDocument } from './documents';
import { IMPORTERS } from './importers';
import { MentionedSlo } from './MentionedSlo';
import { mentionsOfOpenSlo } from './openslo/mentionsOfOpenSlo';
import { BrokenSlo } from './parse';
import { SelectedDefinitions } from './selectDefinitions';
import { DefinitionFormat, SloDefinition } from './types';

type Mention = MentionedSlo & {
  readonly document: SourceDocument;
  readonly format: DefinitionFormat;
};

/**
 * What the documents name and did not give. An SLO of {@link BrokenSlo} is there and wrong; a file of `unreadable` may hold
 * any SLO that was read in it before.
 */
export function findBroken(
  { openslo, imports, unreadable }: SelectedDefinitions,
  slos: readonly SloDefinition[],
): {
  readonly broken: readonly BrokenSlo[];
  readonly unreadable: readonly string[];
} {
  const mentions = [
    ...openslo.flatMap(document =>
      mentionsOfOpenSlo(document).map(toMention(document, 'openslo')),
    ),
    ...imports.flatMap(mentionsOfImport),
  ];
  const good = new Set(slos.map(({ name }) => name));
  const broken = new Map<string, BrokenSlo>();
  for (const mention of mentions) {
    const found = toBroken(mention);
    if (!found || good.has(found.name) || broken.has(found.name)) continue;
    broken.set(found.name, found);
  }
  const unnamed = mentions
    .filter(({ name }) => name === undefined)
    .map(({ document }) => document.file);
  return {
    broken: [...broken.values()],
    unreadable: [...new Set([...unreadable, ...unnamed])],
  };
}

function mentionsOfImport(document: SourceDocument): Mention[] {
  const importer = IMPORTERS.find(each => each.recognises(document));
  if (!importer) return [];
  return importer.mentions(document).map(toMention(document, importer.format));
}

function toMention(document: SourceDocument, format: DefinitionFormat) {
  return (slo: MentionedSlo): Mention => ({ ...slo, document, format });
}

function toBroken(mention: Mention): BrokenSlo | undefined {
  const { name, displayName, path, document, format } = mention;
  if (name === undefined) return undefined;
  const { file, index, line, url } = document;
  return {
    name,
    ...(displayName !== undefined && { displayName }),
    origin: {
      format,
      file,
      line: path.length > 0 ? document.locate(path).line : line,
      document: index,
      ...(url !== undefined && { url }),
    },
  };
}
