import {
  AlertState,
  assertNever,
  Instant,
  Suppression,
  suppressionOf,
} from '@nines/backstage-plugin-slo-common';
import { isDeepStrictEqual } from 'node:util';
import { OccurrenceRecord } from '../database/alerts/OccurrenceRecord';
import { AlertDraft } from './AlertDraft';
import { AlertRules } from './AlertRules';
import { objectiveOf, seriesOf } from './seriesKey';
import { instanceOfSource } from './sourceSeries';
import { subjectOf } from './subjectOf';

/**
 * Says of every open occurrence whether it is muted now, and by what. Comes after all of them moved. What nobody was told of, and
 * what ends if it stays calm, stays muted: the first word of it would be news of what is over.
 */
export function suppressAll(
  draft: AlertDraft,
  input: {
    readonly rules: AlertRules;
    /** As they are from now on, by {@link seriesOf}. */
    readonly states: ReadonlyMap<string, AlertState>;
    readonly now: Instant;
  },
): void {
  const { rules, states, now } = input;
  const { silences, maintenances } = rules;
  const open = draft.open();
  const pages = new Map(
    open
      .filter(({ severity }) => severity === 'page')
      .map(page => [objectiveOf(page), page.id]),
  );
  const facts = {
    silences,
    maintenances,
    openPageOf: (alert: { sloRef: string; objectiveKey: string }) =>
      pages.get(objectiveOf(alert)),
    deadSources: new Set(open.flatMap(each => instanceOfSource(each) ?? [])),
  };
  for (const record of open) {
    const suppression = suppressionOf(subjectOf(record), facts, now);
    if (isDeepStrictEqual(suppression, record.suppression)) continue;
    if (!suppression && isEnding(record, states)) continue;
    const { suppression: before, ...rest } = record;
    draft.put(suppression ? { ...rest, suppression } : rest);
    if (isSame(suppression, before)) continue;
    draft.events.push({
      occurrenceId: record.id,
      at: now,
      type: suppression ? 'suppressed' : 'unsuppressed',
      detail: {
        ...(suppression ?? before),
        message: suppression
          ? mutedBy(suppression)
          : 'It may tell people again',
      },
    });
  }
}

function isEnding(
  record: OccurrenceRecord,
  states: ReadonlyMap<string, AlertState>,
): boolean {
  const state = states.get(seriesOf(record));
  return (
    record.toldAt === undefined &&
    (state?.status === 'firing' || state?.status === 'acknowledged') &&
    state.calmSince !== undefined
  );
}

/** A silence that was made longer is the same silence. */
function isSame(a: Suppression | undefined, b: Suppression | undefined) {
  return a !== undefined && b !== undefined && mutedBy(a) === mutedBy(b);
}

function mutedBy(suppression: Suppression): string {
  switch (suppression.by) {
    case 'silence':
      return `Silenced by ${suppression.author}: ${suppression.reason}`;
    case 'maintenance':
      return `Maintenance '${suppression.id}': ${suppression.reason}`;
    case 'page':
      return 'A page of the same objective is open';
    case 'deadSource':
      return `The metrics instance ${suppression.instance} is down, and has an alert of its own`;
    default:
      return assertNever(suppression);
  }
}
