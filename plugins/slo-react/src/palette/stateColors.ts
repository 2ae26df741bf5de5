import { Theme } from '@material-ui/core/styles';
import '@backstage/theme';
import { SloStateKind } from '@nines/backstage-plugin-slo-common';
import { mixColors, withContrast } from './mixColors';

/** How strongly a state stands out from its background, as a contrast ratio; 4.5 is what small text needs. */
const CONTRAST: Record<SloStateKind, number> = {
  exhausted: 7,
  burning: 5.3,
  atRisk: 5.3,
  noData: 8.5,
  invalid: 8,
  lowTraffic: 5.3,
  healthy: 5.3,
};

/**
 * The colour of each state, from the theme's own status colours. Hues are mixed and shades moved until small text is
 * readable on the theme's paper and no bad state can be taken for a healthy one, with any kind of colour vision.
 *
 * @public
 */
export function stateColors(
  theme: Pick<Theme, 'palette'>,
): Record<SloStateKind, string> {
  const { error, warning, ok, running, aborted } = theme.palette.status;
  const paper = theme.palette.background.paper;
  const shade = (kind: SloStateKind, color: string) =>
    withContrast(color, paper, CONTRAST[kind]);
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

/** The faint ground of a state's chip: a tenth of its colour on paper. @public */
export function stateTint(color: string, paper: string): string {
  return mixColors(paper, color, 0.08);
}
