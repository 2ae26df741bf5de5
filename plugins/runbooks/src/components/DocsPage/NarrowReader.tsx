import { useEffect } from 'react';
import { useShadowRoot } from '@backstage/plugin-techdocs-react';

/** Of the docs' own navigation, beside our list. */
const NAVIGATION = '11rem';

/**
 * The reader lays its page out for the whole screen: 16rem of navigation, and 16rem of headings. Beside our list half of a page would
 * be left. The headings stand above the page here, so theirs go, unless an addon stands among them. Sections stop below the alert, which stays in
 * sight.
 */
const STYLES = `
@media (min-width: 1100px) and (min-height: 700px) {
  .md-content [id] { scroll-margin-top: 7rem; }
}
@media screen and (min-width: 76.25em) {
  .md-sidebar--primary, .md-sidebar--primary .md-sidebar__scrollwrap { width: ${NAVIGATION}; }
  .md-content { margin-left: ${NAVIGATION}; max-width: calc(100% - ${NAVIGATION} - 16rem); }
  .md-main__inner:not(:has(.md-sidebar--secondary [data-techdocs-addons-location] > *)) .md-sidebar--secondary { display: none; }
  .md-main__inner:not(:has(.md-sidebar--secondary [data-techdocs-addons-location] > *)) .md-content { max-width: calc(100% - ${NAVIGATION}); }
}
`;

/** Gives the page of the reader around it the room that there is. Sheets that a root adopts stay while its pages change. */
export function NarrowReader() {
  const root = useShadowRoot();
  useEffect(() => {
    if (!root || !('adoptedStyleSheets' in root)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
        other => other !== sheet,
      );
    };
  }, [root]);
  return null;
}
