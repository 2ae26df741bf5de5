import { Instant, Silence } from '@nines/backstage-plugin-slo-common';

/** @public */
export type SilenceStatus = 'active' | 'pending' | 'expired';

export type SilenceQuery = {
  /** All when absent. */
  readonly statuses?: readonly SilenceStatus[];
  readonly now: Instant;
  readonly offset: number;
  readonly limit: number;
};

/** What people muted. Each method is one statement or one transaction. */
export interface SilenceStore {
  create(silence: Omit<Silence, 'id' | 'expiredBy'>): Promise<Silence>;
  get(id: string): Promise<Silence | undefined>;
  /** Those that end soonest first, those that are over after them, the latest first. */
  list(
    query: SilenceQuery,
  ): Promise<{ readonly items: readonly Silence[]; readonly total: number }>;
  /** Those that mute at an instant. */
  listActive(at: Instant): Promise<readonly Silence[]>;
  /**
   * Ends a silence at an instant, or before it began. `over`: it had ended by itself or by somebody else, and stays as it is.
   */
  expire(
    id: string,
    by: { readonly author: string; readonly at: Instant },
  ): Promise<'expired' | 'over' | 'unknown'>;
}
