import {
  AnswerTooLargeError,
  InstanceFailedError,
  QueryRejectedError,
} from '../client/PrometheusError';
import { Series } from '../increments/Series';
import { fetchQueries } from './fetchQueries';

const series = (labels: Series['labels'], value: number): Series => ({
  labels,
  times: [0],
  values: [value],
});
const four = ['a', 'b', 'c', 'd'].map(one => `max(x{service="${one}"})`);
const by = (alternation: string) =>
  `max by (service) (x{service=~"${alternation}"})`;

/** An instance that answers some queries, and the queries that it was asked. */
async function fetchFrom(
  queries: readonly string[],
  answers: Readonly<Record<string, Series[] | Error>>,
) {
  const asked: string[] = [];
  const found = await fetchQueries(queries, async query => {
    asked.push(query);
    const answer = answers[query];
    if (answer instanceof Error) throw answer;
    return answer ?? [];
  });
  return { asked, found };
}

it('asks alike expressions together, and gives each its own series as if it had been asked alone', async () => {
  const kept = four.map(query => query.replace('max(x', 'min_over_time(y'));
  const raw = kept.map(query => query.replace('})', '}[5m])'));
  const { asked, found } = await fetchFrom([...four, ...raw, 'max(z)'], {
    [by('a|b|c|d')]: [series({ service: 'a' }, 1), series({ service: 'd' }, 4)],
    'min_over_time(y{service=~"a|b|c|d"}[5m])': [series({ service: 'b' }, 2)],
  });
  expect(asked).toHaveLength(3);
  expect(four.map(query => found.get(query))).toEqual([
    { ok: true, value: [series({}, 1)] },
    { ok: true, value: [] },
    { ok: true, value: [] },
    { ok: true, value: [series({}, 4)] },
  ]);
  expect(found.get(raw[1])).toEqual({
    ok: true,
    value: [series({ service: 'b' }, 2)],
  });
});

it('asks in halves what is too large, and one by one at last', async () => {
  const tooLarge = new AnswerTooLargeError('too large');
  const { asked, found } = await fetchFrom(four, {
    [by('a|b|c|d')]: tooLarge,
    [by('a|b')]: tooLarge,
    [by('c|d')]: [series({ service: 'c' }, 3)],
    [four[0]]: [series({}, 1)],
    [four[1]]: tooLarge,
  });
  expect(asked).toHaveLength(5);
  expect(found.get(four[0])).toEqual({ ok: true, value: [series({}, 1)] });
  expect(found.get(four[1])).toEqual({ ok: false, error: tooLarge });
  expect(found.get(four[2])).toEqual({ ok: true, value: [series({}, 3)] });
});

it('lets each expression answer for itself where together they are refused', async () => {
  const rejected = new QueryRejectedError('many-to-many matching');
  const { found } = await fetchFrom(four, {
    [by('a|b|c|d')]: rejected,
    [four[0]]: [series({}, 1)],
    [four[1]]: rejected,
  });
  expect(found.get(four[0])).toEqual({ ok: true, value: [series({}, 1)] });
  expect(found.get(four[1])).toEqual({ ok: false, error: rejected });
});

it('does not ask an instance that fails again for each', async () => {
  const failed = new InstanceFailedError('refused');
  const { asked, found } = await fetchFrom(four, { [by('a|b|c|d')]: failed });
  expect(asked).toHaveLength(1);
  expect([...found.values()]).toEqual(
    four.map(() => ({ ok: false, error: failed })),
  );
});
