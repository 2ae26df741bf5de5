import {
  decomposeColor,
  getContrastRatio,
  getLuminance,
  recomposeColor,
} from '@material-ui/core/styles/colorManipulator';

/** `weight` of the second colour, 0 to 1, in the first. */
export function mixColors(
  first: string,
  second: string,
  weight: number,
): string {
  const from = decomposeColor(first).values;
  const to = decomposeColor(second).values;
  const channel = (index: 0 | 1 | 2) =>
    Math.round(from[index] * (1 - weight) + to[index] * weight);
  const values: [number, number, number] = [channel(0), channel(1), channel(2)];
  return recomposeColor({ type: 'rgb', values });
}

/** The nearest shade of a colour that has the wanted contrast with its background; black or white where none has. */
export function withContrast(
  color: string,
  background: string,
  contrast: number,
): string {
  const pole = getLuminance(background) > 0.4 ? '#000000' : '#ffffff';
  for (let step = 0; step < 100; step++) {
    const shade = mixColors(color, pole, step / 100);
    if (getContrastRatio(shade, background) >= contrast) return shade;
  }
  return pole;
}
