import { Problem } from '@nines/backstage-plugin-slo-common';

/** Something that a check found, as it is printed. */
export type Reported = Omit<Problem, 'severity'> & {
  readonly severity: Problem['severity'] | 'info';
  /** The text that it rests on, where that is more than its line. */
  readonly text?: string;
};

/** What a check found, ready to be printed. */
export type Report = {
  /** In the order of files and places. */
  readonly problems: readonly Reported[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    /** Only of checks that say more than problems. */
    readonly infos?: number;
  };
};
