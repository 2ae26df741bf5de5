import { Theme } from '@material-ui/core/styles';
import { mixColors, withContrast } from './mixColors';

/** What small text needs, and a little. */
const CONTRAST = 4.6;

/** How much of the text's colour is left in quiet text. */
const WEIGHT = 0.64;

/**
 * The colour of words that stand back, readable on the theme's page as on its paper. The theme's own secondary text is made
 * for paper only: on the grey of a page it is too faint to read.
 *
 * @public
 */
export function quietText({ palette }: Pick<Theme, 'palette'>): string {
  const { background, text } = palette;
  const quiet = mixColors(background.default, text.primary, WEIGHT);
  const onPage = withContrast(quiet, background.default, CONTRAST);
  return withContrast(onPage, background.paper, CONTRAST);
}
