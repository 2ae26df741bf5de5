import { Instant, printPromql } from '@nines/backstage-plugin-slo-common';
import { joinSeries } from '../increments/joinSeries';
import { Labels, Series } from '../increments/Series';
import { DAY_MS } from '../increments/SlotRange';
import { SamplingContext } from './Asked';
import { Counted, SeriesAnswers, countedKey, fetchTerms } from './fetchTerms';
import { narrow } from './narrow';
import { rawSamplesQuery } from './rawSamplesQuery';

/** What is asked about a counted selector: all of its series, or only those that appeared. */
export type LastKnownQuestion = {
  readonly counted: Counted;
  readonly scope: 'everything' | { readonly births: readonly Labels[] };
};

/** The last value within the day before `at`, of the series that were asked for. */
export async function lookUpLastKnown(
  questions: readonly LastKnownQuestion[],
  at: Instant,
  { instance, signal }: SamplingContext,
): Promise<SeriesAnswers> {
  const births = new Map<string, readonly Labels[]>();
  const narrowed: Counted[] = [];
  const everything: Counted[] = [];
  for (const { counted, scope } of questions) {
    if (scope === 'everything') everything.push(counted);
    else {
      narrowed.push(counted);
      births.set(countedKey(counted), scope.births);
    }
  }
  const ask = async ({ selector, measure }: Counted) => {
    const query = printPromql({
      kind: 'call',
      function: 'last_over_time',
      arguments: [rawSamplesQuery(selector, measure, DAY_MS)],
    });
    const series = await instance.query(query, at, signal);
    const isNamed = measure.kind === 'value';
    return joinSeries(
      isNamed ? series.map(one => withName(one, selector.name)) : series,
    );
  };

  const answers = await Promise.all([
    fetchTerms(narrowed, ({ selector, members }, measure) => {
      const appeared = [...members.values()].flatMap(
        member => births.get(countedKey({ selector: member, measure })) ?? [],
      );
      return ask({ selector: narrow(selector, appeared), measure });
    }),
    fetchTerms(everything, ({ selector }, measure) =>
      ask({ selector, measure }),
    ),
  ]);
  // A selector that two indicators share may have been asked both ways; the wider answer stays.
  return new Map(answers.flatMap(answer => [...answer]));
}

/** Some systems leave the metric's name out of what a function answers. */
function withName(series: Series, name: string | undefined): Series {
  return name === undefined
    ? series
    : { ...series, labels: { ...series.labels, __name__: name } };
}
