/** One measured thing, with what it was measured on; a line of JSON on standard output. */
export type Figure = {
  readonly bench: string;
  readonly database?: string;
  readonly objectives?: number;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Processor time of our process and the database's, in milliseconds: what a quiet core would need. */
  readonly cpuMs?: number;
  /** What is allowed; the figure says whether it was kept. */
  readonly target?: number;
  /** What is asked for at least; the figure says whether it was reached. */
  readonly atLeast?: number;
};

export function printFigure(figure: Figure): void {
  const { value, cpuMs, target, atLeast } = figure;
  const line = {
    ...figure,
    value: round(value),
    ...(cpuMs !== undefined && { cpuMs: round(cpuMs) }),
    ...(target !== undefined && { kept: value <= target }),
    ...(atLeast !== undefined && { kept: value >= atLeast }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
