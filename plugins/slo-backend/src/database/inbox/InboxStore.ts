import { Instant } from '@nines/backstage-plugin-slo-common';
import { InboundAction } from '@nines/backstage-plugin-slo-node';

/** An action that nobody has done yet. */
export type PendingAction = Omit<InboundAction, 'needsResponder'>;

/** What providers and people elsewhere did, until it is done here too. */
export interface InboxStore {
  /** Keeps an action, once however often it comes. */
  add(action: InboundAction, now: Instant): Promise<'added' | 'duplicate'>;
  /** In the order in which they happened there. */
  pending(limit: number): Promise<readonly PendingAction[]>;
  /** Says what came of an action; the first word stands. */
  done(
    action: Pick<InboundAction, 'source' | 'externalId'>,
    end: { readonly outcome: string; readonly now: Instant },
  ): Promise<void>;
  /** Forgets what came before. @returns how many */
  forget(before: Instant): Promise<number>;
}
