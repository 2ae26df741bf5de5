import { githubAnchorOf } from '../document';
import { SectionKind } from '../wire';

/** A section, as far as it is chosen by it. @public */
export type ChoosableSection = {
  readonly level: number;
  readonly heading: string;
  readonly anchor: string;
  readonly kinds: readonly SectionKind[];
};

/** @public */
export type ChosenSection<T> = {
  /** Undefined for the top of the page, or an anchor that is no heading's. */
  readonly section?: T;
  /** To jump to. */
  readonly anchor?: string;
  /** The anchor that was asked for, where the page has none such. */
  readonly missing?: string;
};

/**
 * Where on a page to look: at the section that is named; else at the one that carries the name of the alert, so that whoever comes
 * to a page of many alerts starts at theirs (the title of the page is all of it, and no section); else at the diagnosis; else at the
 * top.
 *
 * @param options.anchors - all that the page has, also those that no section carries
 * @public
 */
export function chooseSection<T extends ChoosableSection>(
  sections: readonly T[],
  options: {
    readonly alert: string;
    readonly anchor?: string;
    readonly anchors?: readonly string[];
  },
): ChosenSection<T> {
  const { alert, anchor, anchors = [] } = options;
  const named = anchor ? findAnchor(sections, anchor) : undefined;
  if (named) return found(named);
  if (anchor && anchors.includes(anchor)) return { anchor };
  const tops = sections.filter(({ level }) => level === 1);
  const chosen =
    sections.find(
      section =>
        isAbout(section, alert) && !(tops.length === 1 && tops[0] === section),
    ) ?? sections.find(({ kinds }) => kinds.includes('diagnosis'));
  return {
    ...(chosen && found(chosen)),
    ...(anchor && { missing: anchor }),
  };
}

function found<T extends ChoosableSection>(section: T): ChosenSection<T> {
  return { section, ...(section.anchor && { anchor: section.anchor }) };
}

/** As MkDocs names it, else as GitHub does, else either without regard to case. */
function findAnchor<T extends ChoosableSection>(
  sections: readonly T[],
  anchor: string,
): T | undefined {
  const lower = anchor.toLowerCase();
  return (
    sections.find(section => section.anchor === anchor) ??
    sections.find(({ heading }) => githubAnchorOf(heading) === anchor) ??
    sections.find(
      section =>
        section.anchor.toLowerCase() === lower ||
        githubAnchorOf(section.heading) === lower,
    )
  );
}

/** Whether a heading carries the name of an alert. */
function isAbout({ heading, anchor }: ChoosableSection, alert: string) {
  const name = alert.toLowerCase();
  if (anchor === `alert-name-${name}`) return true;
  const text = heading.toLowerCase();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1], text[at + name.length]];
    if (around.every(each => !each || !/[\p{L}\p{N}_]/u.test(each)))
      return true;
  }
  return false;
}
