import { Suppression } from '../alert';
import { Instant } from '../units';
import { AlertSubject } from './AlertSubject';
import { maintenanceAt } from './maintenanceOccurrences';
import { matchesAlert } from './matchesAlert';
import { isInScope } from './scope';
import { MaintenanceOccurrence, MaintenanceWindow, Silence } from './types';

/** All that can mute an alert. @public */
export type SuppressionFacts = {
  readonly silences: readonly Silence[];
  readonly maintenances: readonly MaintenanceWindow[];
  /** Occurrence id of the open page of the same objective, if there is one. */
  readonly openPageOf: (
    alert: Pick<AlertSubject, 'sloRef' | 'objectiveKey'>,
  ) => string | undefined;
  /** Metrics instances that are down and have an alert of their own, as `<type>:<name>`. */
  readonly deadSources: ReadonlySet<string>;
};

/**
 * Why an alert tells nobody at an instant; undefined when it may. A person's silence is named first, then a maintenance, a dead
 * source, and the page of the same objective; of several silences the one that lasts longest.
 *
 * @public
 */
export function suppressionOf(
  alert: AlertSubject,
  facts: SuppressionFacts,
  at: Instant,
): Suppression | undefined {
  return (
    bySilence(alert, facts.silences, at) ??
    byMaintenance(alert, facts.maintenances, at) ??
    byDeadSource(alert, facts.deadSources) ??
    byPage(alert, facts)
  );
}

/** Whether a silence mutes at an instant. @public */
export function isSilenceActive(
  { startsAt, endsAt }: Silence,
  at: Instant,
): boolean {
  return startsAt <= at && at < endsAt;
}

/** The maintenance that mutes an alert at an instant; the one that ends last. @public */
export function maintenanceOf(
  alert: AlertSubject,
  maintenances: readonly MaintenanceWindow[],
  at: Instant,
): MaintenanceOccurrence | undefined {
  return maintenances
    .filter(
      window =>
        isInScope(window.scope, alert) && matchesAlert(window.matchers, alert),
    )
    .flatMap(window => maintenanceAt(window, at) ?? [])
    .sort((a, b) => b.end - a.end)[0];
}

function bySilence(
  alert: AlertSubject,
  silences: readonly Silence[],
  at: Instant,
): Suppression | undefined {
  const [silence] = silences
    .filter(
      each => isSilenceActive(each, at) && matchesAlert(each.matchers, alert),
    )
    .sort((a, b) => b.endsAt - a.endsAt);
  if (!silence) return undefined;
  const { id, author, reason, endsAt } = silence;
  return { by: 'silence', id, author, reason, until: endsAt };
}

function byMaintenance(
  alert: AlertSubject,
  maintenances: readonly MaintenanceWindow[],
  at: Instant,
): Suppression | undefined {
  const occurrence = maintenanceOf(alert, maintenances, at);
  if (!occurrence) return undefined;
  const { id, window, end } = occurrence;
  return { by: 'maintenance', id, reason: window.reason, until: end };
}

function byDeadSource(
  { kind, instances = [] }: AlertSubject,
  deadSources: ReadonlySet<string>,
): Suppression | undefined {
  const instance = instances.find(each => deadSources.has(each));
  return kind === 'noData' && instance !== undefined
    ? { by: 'deadSource', instance }
    : undefined;
}

function byPage(
  alert: AlertSubject,
  { openPageOf }: SuppressionFacts,
): Suppression | undefined {
  if (alert.severity === 'page') return undefined;
  const occurrenceId = openPageOf(alert);
  return occurrenceId === undefined ? undefined : { by: 'page', occurrenceId };
}
