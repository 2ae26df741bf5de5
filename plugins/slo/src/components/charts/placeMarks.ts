import { TimeRange } from './timeRange';

/** A mark, and where its name stands: on the side that has more room, under a name that would stand in its way. */
export type PlacedMark = {
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly side: 'insideTopLeft' | 'insideTopRight';
  /** From 0, downwards. */
  readonly line: number;
};

/** Names are at most so wide, as a share of the chart. */
const WIDEST = 0.3;

/** Gives names of marks places where they can be read. */
export function placeMarks(
  marks: readonly {
    readonly at: string;
    readonly kind: string;
    readonly label: string;
  }[],
  { from, to }: TimeRange,
): PlacedMark[] {
  let before = -Infinity;
  let line = 0;
  return marks
    .map(({ at, kind, label }) => ({ at: Date.parse(at), kind, name: label }))
    .sort((a, b) => a.at - b.at)
    .map(mark => {
      const isNear = mark.at - before < WIDEST * (to - from);
      line = isNear ? line + 1 : 0;
      before = mark.at;
      const isEarly = mark.at - from < (to - from) / 2;
      return {
        ...mark,
        side: isEarly ? 'insideTopLeft' : 'insideTopRight',
        line,
      };
    });
}
