import { PostmortemContent, WireRecurrence } from '../wire';
import { toIso } from '../instant';

/** Of a postmortem, what makes it the same as another. @public */
export type RecurrenceFacts = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** Impact start, else when it was created; epoch ms. */
  readonly at: number;
  readonly impactStartAt: number | null;
  /** Names of alerts, or of objectives, not of their occurrences. */
  readonly alerts: readonly string[];
  readonly entityRefs: readonly string[];
  readonly factors: readonly Pick<
    PostmortemContent['factors'][number],
    'kind' | 'text'
  >[];
};

const YEAR_MS = 365 * 86_400_000;
const MOST = 20;
/** The same alert says most; a service has many incidents, and most factors are code or configuration. */
const WEIGHTS = { alert: 100, entity: 10, factor: 1 } as const;

/**
 * Earlier postmortems of the last year that have an alert, an entity or a kind of factor in common with this one: those that it may be the
 * recurrence of. The most alike first, then the latest; at most 20.
 *
 * @public
 */
export function recurrenceOf(
  candidate: RecurrenceFacts,
  others: readonly RecurrenceFacts[],
): WireRecurrence[] {
  const own = keysOf(candidate);
  return others
    .filter(
      ({ id, at }) =>
        id !== candidate.id &&
        at < candidate.at &&
        at >= candidate.at - YEAR_MS,
    )
    .map(other => ({ other, because: inCommon(own, other) }))
    .filter(({ because }) => because.length > 0)
    .map(each => ({ ...each, weight: weightOf(each.because) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.other.at - a.other.at ||
        (a.other.ref < b.other.ref ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ other: { id, ref, title, impactStartAt }, because }) => ({
      id,
      ref,
      title,
      impactStartAt: impactStartAt === null ? null : toIso(impactStartAt),
      because,
    }));
}

type Keys = Readonly<Record<keyof typeof WEIGHTS, ReadonlyMap<string, string>>>;

/** By what they are compared, with how they are shown. A factor of unknown kind is like no other. */
function keysOf({ alerts, entityRefs, factors }: RecurrenceFacts): Keys {
  const keyed = (values: readonly string[]) =>
    new Map(values.map(value => [value.trim().toLowerCase(), value.trim()]));
  const kinds = factors.map(({ kind }) => kind);
  return {
    alert: keyed(alerts),
    entity: keyed(entityRefs),
    factor: keyed(kinds.filter(kind => kind !== 'unknown')),
  };
}

function inCommon(
  own: Keys,
  other: RecurrenceFacts,
): WireRecurrence['because'] {
  const theirs = keysOf(other);
  return (['alert', 'entity', 'factor'] as const).flatMap(kind =>
    [...own[kind]]
      .filter(([key]) => theirs[kind].has(key))
      .map(([, value]) => ({ kind, value })),
  );
}

function weightOf(because: WireRecurrence['because']): number {
  return because.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
}
