import { Result } from '@nines/backstage-plugin-slo-common';
import {
  AnswerTooLargeError,
  QueryRejectedError,
} from '../client/PrometheusError';
import { Series } from '../increments/Series';
import { QueryGroup, groupQueries, halveQueries } from '../plan/groupQueries';
import { settle } from './settle';

/** Series of each query, by its text. */
export type QueryAnswers = ReadonlyMap<string, Result<Series[], Error>>;

/**
 * Asks for many expressions with as few queries as their shapes allow, and tells the series apart. A group whose answer is too
 * large is asked in halves; one that is refused is asked one by one, so that a query answers for itself.
 */
export async function fetchQueries(
  queries: readonly string[],
  ask: (query: string) => Promise<Series[]>,
): Promise<QueryAnswers> {
  const groups = groupQueries(queries);
  const grouped = new Set(
    groups.flatMap(({ members }) => [...members.values()]),
  );
  const alone = queries.filter(query => !grouped.has(query));

  const fetchOne = async (query: string) =>
    [[query, await settle(ask(query))] as const] as const;
  const fetchAll = async (
    group: QueryGroup,
  ): Promise<readonly (readonly [string, Result<Series[], Error>])[]> => {
    const answer = await settle(ask(group.query));
    if (answer.ok) return tellApart(group, answer.value);
    const { error } = answer;
    const members = [...group.members.values()];
    const halves =
      error instanceof AnswerTooLargeError ? halveQueries(group) : undefined;
    if (halves) return (await Promise.all(halves.map(fetchAll))).flat();
    const isOurs =
      error instanceof AnswerTooLargeError ||
      error instanceof QueryRejectedError;
    return isOurs
      ? (await Promise.all(members.map(fetchOne))).flat()
      : members.map(query => [query, answer] as const);
  };
  const answers = await Promise.all([
    ...groups.map(fetchAll),
    ...alone.map(fetchOne),
  ]);
  return new Map(answers.flat());
}

function tellApart({ label, isKept, members }: QueryGroup, series: Series[]) {
  const shares = new Map<string, Series[]>(
    [...members.keys()].map(value => [value, []]),
  );
  for (const one of series) {
    const { [label]: value, ...others } = one.labels;
    shares.get(value)?.push(isKept ? one : { ...one, labels: others });
  }
  return [...members].map(
    ([value, query]) =>
      [query, { ok: true, value: shares.get(value) ?? [] }] as const,
  );
}
