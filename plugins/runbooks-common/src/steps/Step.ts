import type { WireStep } from '../wire';

/** Code to copy, as the page has it. @public */
export type StepCommand = {
  /** First word of the fence's info string; empty without one. */
  readonly language: string;
  readonly text: string;
};

/** One thing to do, as a page says it. @public */
export type Step = {
  /** The same for the same text under the same heading, also when lines move. */
  readonly id: string;
  readonly kind: WireStep['kind'];
  /** Heading that it stands under, and its anchor. */
  readonly heading: string;
  readonly anchor: string;
  /** Level of nesting among steps, from 0. */
  readonly depth: number;
  /** Markdown of one paragraph; empty for a command that nothing leads into. */
  readonly text: string;
  readonly commands: readonly StepCommand[];
  /** Line in the source, from 1. */
  readonly line: number;
};
