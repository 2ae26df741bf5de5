import { NoDataReason } from '../budget';
import { Severity } from '../burn';
import { AlertKind, AlertReason } from './types';

/**
 * What a tick says of one objective and severity.
 *
 * @public
 */
export type AlertFacts =
  | {
      readonly status: 'known';
      /** What holds, in the order of the alert kinds. */
      readonly reasons: readonly AlertReason[];
      /**
       * There is evidence that it is over, also while a longer window remembers it. Neither calm nor any reason: too little was
       * seen to say, and an open occurrence stays for a while.
       */
      readonly calm: boolean;
      /** Kinds that hold no longer, but by so little that an occurrence does not end by it. */
      readonly lingering?: readonly AlertKind[];
    }
  /** Nothing could be judged: nothing ends. */
  | {
      readonly status: 'unknown';
      readonly why: NoDataReason | 'invalid';
      /** The alert on just that; empty where it is not of this severity. */
      readonly reasons: readonly AlertReason[];
    };

/** The facts of both series of an objective. @public */
export type ObjectiveFacts = Readonly<Record<Severity, AlertFacts>>;
