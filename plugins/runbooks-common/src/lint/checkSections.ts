import {
  DocumentSection,
  isPlaceholder,
  RunbookDocument,
  textUnder,
} from '../document';
import { isImpact, isOwnName, plainHeading } from '../document/sectionKinds';
import { SECTION_KINDS, SectionKind } from '../wire';
import { Check, Found, quoteHeading } from './LintPage';
import { mainSections } from './mainSections';

const TITLES: Readonly<Record<SectionKind, string>> = {
  symptoms: 'Symptoms',
  diagnosis: 'Diagnosis',
  resolution: 'Resolution',
  prevention: 'Prevention',
};

/** Whether all four sections are there, once each, in their order, under their names, and with text. */
export const checkSections: Check = document => {
  const sections = mainSections(document);
  return [
    ...missing(document, sections),
    ...sections.flatMap(section => [
      ...content(document, section),
      ...name(section),
    ]),
    ...duplicates(sections),
    ...order(sections),
  ];
};

function missing(
  { sections: all, bodyLine }: RunbookDocument,
  sections: readonly DocumentSection[],
): Found[] {
  const there = new Set(sections.flatMap(({ kinds }) => kinds));
  const top = all.find(({ level, heading }) => level === 1 && heading !== '');
  return SECTION_KINDS.filter(kind => !there.has(kind)).map(kind => ({
    rule: 'sections/missing',
    line: top?.line ?? bodyLine,
    message: `There is no section "${TITLES[kind]}". Add a heading of that name.`,
    text: top ? quoteHeading(top) : '',
  }));
}

function content(document: RunbookDocument, section: DocumentSection): Found[] {
  const text = textUnder(document, section);
  const at = { line: section.line, text: quoteHeading(section) };
  if (text === '') {
    const message = `"${section.heading}" has no text. Write it, or remove the heading.`;
    return [{ rule: 'sections/empty', ...at, message }];
  }
  if (!isPlaceholder(text)) return [];
  const message = `Nothing but a placeholder stands under "${section.heading}". Write what has to be done.`;
  return [{ rule: 'sections/placeholder', line: section.line, message, text }];
}

function name(section: DocumentSection): Found[] {
  const { heading, kinds, line } = section;
  const at = { line, text: quoteHeading(section) };
  const titles = kinds.map(kind => `"${TITLES[kind]}"`);
  if (kinds.length > 1) {
    const message = `"${heading}" holds ${titles.join(
      ' and ',
    )}, so no alert can lead to one of them. Give each its own heading.`;
    return [{ rule: 'sections/combined', ...at, message }];
  }
  const isNamed = kinds.some(kind => isOwnName(heading, kind));
  if (isNamed || isImpact(heading)) return [];
  const message = `"${heading}" is taken for ${titles[0]}. Call it so.`;
  return [{ rule: 'sections/alias', ...at, message }];
}

function duplicates(sections: readonly DocumentSection[]): Found[] {
  const first = new Map<string, DocumentSection>();
  return sections.flatMap((section): Found[] => {
    const heading = plainHeading(section.heading);
    const earlier = first.get(heading);
    if (!earlier) {
      first.set(heading, section);
      return [];
    }
    const message = `"${section.heading}" is there already, at line ${earlier.line}. Join the two.`;
    const at = { line: section.line, text: quoteHeading(section) };
    return [{ rule: 'sections/duplicate', ...at, message }];
  });
}

/** By the first kind of each; impact may stand where it likes. */
function order(sections: readonly DocumentSection[]): Found[] {
  let latest: SectionKind = 'symptoms';
  return sections.flatMap((section): Found[] => {
    const { kind } = section;
    if (kind === null || isImpact(section.heading)) return [];
    if (rank(kind) >= rank(latest)) {
      latest = section.kinds.reduce(
        (a, b) => (rank(a) < rank(b) ? b : a),
        kind,
      );
      return [];
    }
    const message = `"${section.heading}" stands after "${
      TITLES[latest]
    }"; somebody who is paged needs it before. The order is ${Object.values(
      TITLES,
    ).join(', ')}.`;
    const at = { line: section.line, text: quoteHeading(section) };
    return [{ rule: 'sections/order', ...at, message }];
  });
}

function rank(kind: SectionKind): number {
  return SECTION_KINDS.indexOf(kind);
}
