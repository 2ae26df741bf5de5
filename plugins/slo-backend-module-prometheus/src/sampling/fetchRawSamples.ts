import { printPromql } from '@nines/backstage-plugin-slo-common';
import { joinSeries } from '../increments/joinSeries';
import { SamplingContext } from './Asked';
import { Counted, SeriesAnswers, fetchTerms } from './fetchTerms';
import { rawSamplesQuery } from './rawSamplesQuery';
import { SampleWindow, windowLength } from './sampleWindow';

/** Every sample of the terms' series in a window, as it was scraped. */
export async function fetchRawSamples(
  terms: readonly Counted[],
  window: SampleWindow,
  { instance, signal }: SamplingContext,
): Promise<SeriesAnswers> {
  const length = windowLength(window);
  return await fetchTerms(terms, async ({ selector }, measure) => {
    const query = rawSamplesQuery(selector, measure, length);
    const series = await instance.query(printPromql(query), window.end, signal);
    return joinSeries(series);
  });
}
