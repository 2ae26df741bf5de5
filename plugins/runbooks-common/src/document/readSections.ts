import { SectionKind } from '../wire';
import { Heading } from './readHeadings';
import { isImpact, kindsOf } from './sectionKinds';
import { DocumentSection } from './types';

/** Cuts a page at its headings. Each line belongs to one section; lines before the first heading are a section without a name. */
export function readSections(
  headings: readonly Heading[],
  page: { readonly lines: readonly string[]; readonly bodyLine: number },
): DocumentSection[] {
  const own = headings.filter(({ isNested }) => !isNested);
  const isTitle = titleTest(own);
  const kinds = withImpact(
    own.map(heading => ({
      heading: heading.text,
      kinds: isTitle(heading) ? [] : kindsOf(heading.text),
      isTitle: isTitle(heading),
    })),
  );
  const { lines, bodyLine } = page;
  const textOf = (from: number, to: number) =>
    lines
      .slice(from, to)
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
  const sections = own.map((heading, index): DocumentSection => {
    const end = own.at(index + 1)?.startLine ?? lines.length;
    return {
      level: heading.level,
      heading: heading.text,
      anchor: heading.anchor,
      kind: kinds[index].at(0) ?? null,
      kinds: kinds[index],
      line: bodyLine + heading.startLine,
      endLine: bodyLine + end - 1,
      text: textOf(heading.endLine, end),
    };
  });
  const first = own.at(0)?.startLine ?? lines.length;
  const preface = textOf(0, first);
  if (preface === '') return sections;
  return [
    {
      level: 1,
      heading: '',
      anchor: '',
      kind: null,
      kinds: [],
      line: bodyLine,
      endLine: bodyLine + first - 1,
      text: preface,
    },
    ...sections,
  ];
}

/** The only heading of level 1 names the page, whatever it says. */
function titleTest(
  headings: readonly Heading[],
): (heading: Heading) => boolean {
  const tops = headings.filter(({ level }) => level === 1);
  return heading =>
    tops.length === 1 && heading === tops[0] && headings.length > 1;
}

/** Impact is a part of the symptoms, where other symptoms are told. */
function withImpact(
  headings: readonly {
    readonly heading: string;
    readonly kinds: readonly SectionKind[];
    readonly isTitle: boolean;
  }[],
): (readonly SectionKind[])[] {
  const hasSymptoms = headings.some(({ kinds }) => kinds.includes('symptoms'));
  return headings.map(({ heading, kinds, isTitle }) =>
    hasSymptoms && !isTitle && isImpact(heading) ? ['symptoms'] : kinds,
  );
}
