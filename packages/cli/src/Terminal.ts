/** Where a command writes: `process` itself, or what a test watches. */
export type Terminal = {
  readonly stdout: Output;
  readonly stderr: Output;
};

export type Output = {
  /** Set where a person watches. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
};
