import { styleText } from 'node:util';

/** A text in colour, or as it is. */
export function paint(
  text: string,
  style: Parameters<typeof styleText>[0],
  hasColour: boolean,
): string {
  return hasColour ? styleText(style, text, { validateStream: false }) : text;
}
