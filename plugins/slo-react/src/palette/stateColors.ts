import '@backstage/theme';
import { Theme } from '@material-ui/core/styles';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import { mixColors, withContrast } from './mixColors';

type StateColors = Readonly<Record<SloStateKind, string>>;

/** Contrast with the paper that a state's words have; 4.5 is what small text needs, on the tint of its chip as well. */
const TEXT_CONTRAST: Record<SloStateKind, number> = {
  exhausted: 8,
  burning: 5.4,
  atRisk: 5.4,
  noData: 8.5,
  invalid: 8,
  lowTraffic: 5.4,
  healthy: 5.4,
};

/** Contrast of what is drawn rather than written: bars, lines, areas; 3 is what shapes need. */
const FILL_CONTRAST: Record<SloStateKind, number> = {
  exhausted: 3.4,
  burning: 3.3,
  atRisk: 3.3,
  noData: 6.5,
  invalid: 5,
  lowTraffic: 3.3,
  healthy: 3.3,
};

/**
 * The colour of each state's words, from the theme's own status colours. Hues are mixed and shades moved until small text is
 * readable on the theme's paper and no bad state can be taken for a healthy one, with any kind of colour vision.
 *
 * @public
 */
export function stateColors(theme: Pick<Theme, 'palette'>): StateColors {
  return shades(theme, TEXT_CONTRAST);
}

/** The same hues for bars and charts, which may be stronger than words. @public */
export function stateFills(theme: Pick<Theme, 'palette'>): StateColors {
  return shades(theme, FILL_CONTRAST);
}

function shades(
  { palette }: Pick<Theme, 'palette'>,
  contrast: Record<SloStateKind, number>,
): StateColors {
  const { error, warning, ok, running, aborted } = palette.status;
  const shade = (kind: SloStateKind, color: string) =>
    withContrast(color, palette.background.paper, contrast[kind]);
  return {
    exhausted: shade('exhausted', error),
    burning: shade('burning', mixColors(error, warning, 0.45)),
    atRisk: shade('atRisk', warning),
    noData: shade('noData', aborted),
    invalid: shade('invalid', mixColors(error, running, 0.75)),
    lowTraffic: shade('lowTraffic', mixColors(aborted, running, 0.5)),
    healthy: shade('healthy', mixColors(ok, running, 0.3)),
  };
}

/** The faint ground of a state's chip: a little of its colour on paper. @public */
export function stateTint(color: string, paper: string): string {
  return mixColors(paper, color, 0.08);
}
