import { ClockService } from '@nines/backstage-plugin-nines-node';
import { Instant } from '@nines/backstage-plugin-slo-common';
import { AlertRules } from '../alerts/AlertRules';
import { DefinitionChangeStore } from '../database/definitionChanges/DefinitionChangeStore';
import { ChannelRegistry } from './ChannelRegistry';
import { toChangeMessages } from './toChangeMessages';

/** What is older explains no alert of today; it is as long as a message is kept waiting. */
const LOOK_BACK_MS = 24 * 60 * 60_000;

/**
 * Puts changes of definitions into the outbox for receivers that keep them beside alerts. It looks at all of the last day each
 * time, and what is there already is not added again: a run that fails or dies is made good by the next one. To be run after
 * definitions were read; evaluation does not wait for it.
 */
export function createChangeAnnouncer(deps: {
  readonly clock: ClockService;
  readonly channels: Pick<ChannelRegistry, 'list'>;
  readonly changes: DefinitionChangeStore;
  readonly rules: (now: Instant) => Promise<AlertRules>;
  /** Called when there is something to deliver. */
  readonly wake: () => void;
}): () => Promise<void> {
  const { clock, channels, changes, rules, wake } = deps;
  return async () => {
    const takesChanges = new Set(
      channels
        .list()
        .filter(({ destination }) => destination.takesChanges)
        .map(({ ref }) => ref),
    );
    if (takesChanges.size === 0) return;
    const now = await clock.now();
    const found = await changes.readSince((now - LOOK_BACK_MS) as Instant);
    if (found.length === 0) return;
    const { book, portalUrl } = await rules(now);
    const options = { book, takesChanges, portalUrl, now };
    const added = await changes.announce(toChangeMessages(found, options), now);
    if (added > 0) wake();
  };
}
