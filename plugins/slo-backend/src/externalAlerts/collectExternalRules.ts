import { ExternalAlertSource } from '@nines/backstage-plugin-slo-node';
import { ExternalRuleStore } from '../database/externalAlerts/ExternalRuleStore';
import { Poll, pollSources } from './pollSources';

/** What the collector of rules needs. */
export type CollectRulesDeps = Pick<
  Poll<unknown>,
  'sources' | 'clock' | 'logger'
> & {
  readonly store: Pick<ExternalRuleStore, 'replace' | 'fail' | 'keepOnly'>;
};

/** Asks each source that knows rules once for all of them, and forgets those of sources that are no longer configured. */
export async function collectExternalRules(
  deps: CollectRulesDeps,
  signal: AbortSignal,
): Promise<void> {
  const sources = deps.sources.filter(knowsRules);
  await deps.store.keepOnly(sources);
  await pollSources(
    {
      ...deps,
      sources,
      what: 'Rules',
      ask: async (source, options) => (await source.rules?.(options)) ?? [],
    },
    signal,
  );
}

function knowsRules(source: ExternalAlertSource): boolean {
  return source.rules !== undefined;
}
