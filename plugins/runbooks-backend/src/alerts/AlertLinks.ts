import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ClockService, Instant } from '@nines/backstage-plugin-nines-node';
import { AlertStore } from '../database/alerts/AlertStore';
import { IndexStore, StoredSection } from '../database/index/IndexStore';
import { RunbookStore } from '../database/runbooks/RunbookStore';
import { today } from '../today';
import { AlertSource } from './AlertSource';
import { judgePaths } from './judgePaths';
import {
  judgeMatches,
  matchAlerts,
  orphansOf,
  toLinkedAlert,
} from './linkAlerts';

export type AlertLinksOptions = {
  readonly source: AlertSource;
  readonly store: AlertStore;
  readonly index: Pick<IndexStore, 'noteRun'>;
  readonly runbooks: Pick<RunbookStore, 'sectionsOf'>;
  readonly clock: ClockService;
  readonly logger: LoggerService;
  readonly portalUrl: string;
  readonly shared: readonly string[];
};

/** Keeps what the alerts of the portal are, and where each leads. */
export class AlertLinks {
  readonly #options: AlertLinksOptions;

  constructor(options: AlertLinksOptions) {
    this.#options = options;
  }

  /** Asks which alerts there are. Never rejects: without an answer, those that were known stay. */
  async collect(): Promise<void> {
    const { source, store, index, clock, logger } = this.#options;
    try {
      const answer = await source.read();
      await store.replace(answer.status === 'read' ? answer.alerts : []);
      const endedAt = await clock.now();
      const status = answer.status === 'read' ? 'ok' : 'absent';
      await index.noteRun('alerts', { endedAt, status });
    } catch (error) {
      const { message } = toError(error);
      logger.warn(
        'The SLO plugin could not be asked for alerts',
        toError(error),
      );
      const endedAt = await clock.now();
      await index.noteRun('alerts', { endedAt, status: 'failing', message });
    }
  }

  /** Finds the runbook of each alert, and judges the critical paths. Repeating it changes nothing. */
  async link(now: Instant): Promise<void> {
    const { store, runbooks } = this.#options;
    const input = await store.readLinkInput();
    const matched = matchAlerts(input, this.#options);
    const named = matched.flatMap(({ match }) =>
      match?.anchor ? match.candidate.ref : [],
    );
    const texts = await runbooks.sectionsOf([...new Set(named)]);
    const sections = new Map(
      [...texts].map(([ref, json]): [string, StoredSection[]] => [
        ref,
        JSON.parse(json),
      ]),
    );
    const linked = judgeMatches(matched, input, ref => sections.get(ref) ?? []);
    await store.saveLinks({
      alerts: linked.map(toLinkedAlert),
      // of alerts that nobody knows, nobody can say that they lead nowhere
      orphans:
        input.alerts.length > 0 ? orphansOf(linked, input) : new Set<string>(),
      paths: judgePaths(linked, input, today(now)),
    });
  }
}
