/** One measured thing, with what it was measured on; a line of JSON on standard output. */
export type Figure = {
  readonly bench: string;
  readonly database?: string;
  readonly objectives?: number;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What is allowed; the figure says whether it was kept. */
  readonly target?: number;
};

export function printFigure(figure: Figure): void {
  const value = Number(figure.value.toPrecision(4));
  const kept =
    figure.target === undefined ? {} : { kept: value <= figure.target };
  process.stdout.write(`${JSON.stringify({ ...figure, value, ...kept })}\n`);
}
