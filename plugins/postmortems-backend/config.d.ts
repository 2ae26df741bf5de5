export interface Config {
  postmortems?: {
    /** Names and criteria of the severities, by number; 1 is the worst. Default: `SEV-1` to `SEV-5` with criteria by effect on users. */
    severities?: {
      [severity: string]: {
        /** Default: `SEV-<number>`. */
        name?: string;
        /** When to choose it, in a sentence. Default: a sentence about users. */
        criteria?: string;
      };
    };
    /**
     * Roles of incidents beside `lead`, `deputy`, `scribe`, `communications`, `expert` and `liaison`; one of these names changes that
     * role. Default: none.
     */
    roles?: Array<{
      /** Letters, digits, `_` and `-`. */
      role: string;
      /** Default: the role. */
      title?: string;
      /** Whether several people may hold it at once. Default: false. */
      many?: boolean;
    }>;
    /** Categories that are offered for postmortems. Default: automation, capacity, cloud, code, configuration and others. */
    categories?: string[];
    /**
     * When the postmortem of a severity is due, counted from the end of the incident: either `days` or `workingDays`, from 1 to 365.
     * Default: 3 days for 1, 5 working days for 2, 10 for 3, 20 for 4 and 5.
     */
    due?: {
      [severity: string]: { days?: number; workingDays?: number };
    };
    /** Whether published postmortems show roles instead of names, and the gate minds blaming words. Default: true. */
    blameless?: boolean;
    actionItems?: {
      /** Days until an action item is due, by priority (`P0` to `P3`); 0 for none. Default: 14, 28, 56 and none. */
      dueDays?: { [priority: string]: number };
    };
  };
}
