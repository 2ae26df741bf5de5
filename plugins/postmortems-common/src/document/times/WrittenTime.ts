/** Parts of a day of the calendar; what is not written is absent. */
export type WrittenDate = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** `03/04/2024`: the first of both may be the month or the day. */
  readonly isAmbiguous?: boolean;
  /** Month and day changed, for an ambiguous one. */
  readonly other?: { readonly month: number; readonly day: number };
  /** Somebody left a part of it open: `2022-02-??`, `20xx-MM-DD`. */
  readonly isOpen?: boolean;
};

export type WrittenClock = {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `am`, `pm`. */
  readonly half?: 'am' | 'pm';
  /** Somebody left it open: `14:??`, `HH:mm`. */
  readonly isOpen?: boolean;
};

/** A time as it stands at the beginning of a text. */
export type WrittenTime = {
  readonly date?: WrittenDate;
  readonly clock?: WrittenClock;
  /** Of a span, its other end. */
  readonly end?: { readonly date?: WrittenDate; readonly clock?: WrittenClock };
  /** About then. */
  readonly isRough: boolean;
  /** As written. */
  readonly zone?: string;
  /** As written, without the marks around. */
  readonly text: string;
  /** How much of the text it is, with what separates it from what follows. */
  readonly length: number;
};
