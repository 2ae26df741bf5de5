import { lightTheme, darkTheme } from '@backstage/theme';
import {
  decomposeColor,
  getContrastRatio,
} from '@material-ui/core/styles/colorManipulator';
import { SLO_STATE_KINDS } from '@nines/backstage-plugin-slo-common';
import { stateColors, stateFills, stateTint } from './stateColors';

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
const VISIONS = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
type Vision = keyof typeof VISIONS;

/** CIE L*a*b* of a colour as such an eye sees it. */
function seen(color: string, vision: Vision): number[] {
  const linear = decomposeColor(color).values.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red, green, blue] = VISIONS[vision].map(row =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce<number>((sum, part, at) => sum + part * linear[at], 0),
      ),
    ),
  );
  const curve = (share: number) =>
    share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, vision: Vision): number {
  const to = seen(other, vision);
  return Math.hypot(...seen(one, vision).map((value, at) => value - to[at]));
}

const themes = [
  { name: 'light', theme: lightTheme },
  { name: 'dark', theme: darkTheme },
];
const BAD = ['exhausted', 'burning', 'atRisk', 'noData', 'invalid'] as const;

describe.each(themes)('in the $name theme', ({ theme }) => {
  const { paper } = theme.palette.background;
  const text = stateColors(theme);
  const fills = stateFills(theme);

  it.each(SLO_STATE_KINDS)('%s is readable as small text on its chip', kind => {
    const tint = stateTint(text[kind], paper);
    expect(getContrastRatio(text[kind], tint)).toBeGreaterThanOrEqual(4.5);
    expect(getContrastRatio(text[kind], paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SLO_STATE_KINDS)('%s stands out as a bar or line', kind => {
    expect(getContrastRatio(fills[kind], paper)).toBeGreaterThanOrEqual(3);
  });

  describe.each(['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'to an eye with %s vision',
    vision => {
      it.each(BAD)('%s does not look healthy', kind => {
        expect(distance(text[kind], text.healthy, vision)).toBeGreaterThan(12);
        expect(distance(fills[kind], fills.healthy, vision)).toBeGreaterThan(
          12,
        );
      });
    },
  );
});
