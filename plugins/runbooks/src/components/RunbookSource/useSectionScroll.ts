import { RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { WireSection } from '@nines/backstage-plugin-runbooks-common';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Scrolls to the section that the address names, and puts the focus there: a deep link works on the source as on the page. */
export function useSectionScroll(
  sections: readonly WireSection[],
): RefObject<HTMLElement> {
  const article = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const wanted = sections.find(({ anchor }) => `#${anchor}` === hash);
    if (!wanted) return;
    const named = sections.filter(({ heading }) => heading === wanted.heading);
    const found = [...(article.current?.querySelectorAll(HEADINGS) ?? [])];
    const heading = found.filter(
      ({ textContent }) => textContent?.trim() === wanted.heading,
    )[named.indexOf(wanted)];
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView?.();
  }, [sections, hash]);
  return article;
}
