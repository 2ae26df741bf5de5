/** What of an alert a pattern can look at. @public */
export const MATCH_FIELDS = [
  'severity',
  'kind',
  'entity',
  'owner',
  'system',
  'tier',
  'slo',
  'objective',
  'alertName',
] as const;

/** @public */
export type MatchField = (typeof MATCH_FIELDS)[number];

/**
 * Which alerts are meant: every field that is given must match, by any of its patterns. A pattern is the whole value, in any
 * case of letters, with `*` for any text. `entity`, `owner` and `system` are entity refs, `slo` the name of the SLO, `objective`
 * its key. Without a field, all alerts are meant.
 *
 * @public
 */
export type AlertMatch = {
  readonly [Field in MatchField]?: readonly string[];
};
