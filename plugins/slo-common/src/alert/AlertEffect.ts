import { Instant } from '../units';
import { AlertState } from './AlertState';
import { AlertKind, AlertReason, ResolveReason } from './types';

/**
 * What happened to an occurrence, to be saved with the next state in one transaction.
 *
 * @public
 */
export type AlertEffect = {
  readonly occurrenceId: string;
  readonly at: Instant;
} & (
  | {
      readonly type: 'opened';
      /** Names the alert, for as long as it is open. */
      readonly kind: AlertKind;
      readonly since: Instant;
      readonly reasons: readonly AlertReason[];
    }
  | {
      readonly type: 'changed';
      readonly added: readonly AlertReason[];
      /** All that is now open, the added ones too. */
      readonly reasons: readonly AlertReason[];
    }
  | { readonly type: 'acknowledged'; readonly by: string }
  | { readonly type: 'unacknowledged' }
  | {
      readonly type: 'resolved';
      readonly reason: ResolveReason;
      readonly firedAt: Instant;
    }
);

/**
 * What a decision leads to. `next` is the very state that went in when there is nothing to save.
 *
 * @public
 */
export type AlertTransition = {
  readonly next: AlertState;
  readonly effects: readonly AlertEffect[];
};
