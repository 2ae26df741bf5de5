import {
  DocumentSection,
  isPlaceholderWord,
  textUnder,
} from '@nines/backstage-plugin-runbooks-common';
import { RunbookPage } from '../readRunbooks';

/** How headings are found. */
export type SectionQuery = {
  /** In lower case. */
  readonly names: readonly string[];
  /** Level 2 alone, where false. */
  readonly isAnyLevel: boolean;
  /** A heading that begins with a name counts as well. */
  readonly isPrefix: boolean;
};

/** A page, and names of its sections. */
export type PageSections = {
  readonly file: string;
  readonly sections: readonly string[];
};

/** A heading is not a section: which are there, and which have a text. */
export type SectionAudit = {
  /** How many pages have each. */
  readonly present: Readonly<Record<string, number>>;
  readonly withAll: number;
  readonly missing: readonly PageSections[];
  /** Of all headings of that level: no text under it, nor under those below it. */
  readonly empty: readonly PageSections[];
  /** The whole text is TODO, TBD, N/A or the like. */
  readonly placeholder: readonly PageSections[];
};

export function auditSections(
  pages: readonly RunbookPage[],
  query: SectionQuery,
): SectionAudit {
  const found = pages.map(page => ({
    page,
    sections: page.document.sections.filter(
      ({ level }) => query.isAnyLevel || level === 2,
    ),
  }));
  const has = (name: string, sections: readonly DocumentSection[]) =>
    sections.some(section => isNamed(section, name, query.isPrefix));
  const missing = found.map(({ page, sections }) => ({
    file: page.file,
    sections: query.names.filter(name => !has(name, sections)),
  }));
  const withText = (isWanted: (text: string) => boolean) =>
    found
      .map(({ page, sections }) => ({
        file: page.file,
        sections: sections
          .filter(section => isWanted(textUnder(page.document, section)))
          .map(({ heading }) => heading.toLowerCase()),
      }))
      .filter(hasSections);
  return {
    present: Object.fromEntries(
      query.names.map(name => [
        name,
        found.filter(({ sections }) => has(name, sections)).length,
      ]),
    ),
    withAll: missing.filter(({ sections }) => sections.length === 0).length,
    missing: missing.filter(hasSections),
    empty: withText(text => text === ''),
    placeholder: withText(isPlaceholderWord),
  };
}

function isNamed(
  { heading }: DocumentSection,
  name: string,
  isPrefix: boolean,
): boolean {
  const text = heading.trim().toLowerCase();
  return isPrefix ? text.startsWith(name) : text === name;
}

function hasSections({ sections }: PageSections): boolean {
  return sections.length > 0;
}
